import type { Actor } from '~/accounts/actor';
import { openingOf } from '~/comments/opening';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { whyNot } from '../decision-rules';
import { findClaim } from '../desk/claims.server';
import { loadSubject, type Subject } from '../load-subject.server';
import { itemText } from '../moderation-address';
import { canDecide, canModerate } from '../permissions';
import { type DecisionTogether, isDecisionTogether, TOGETHER, TOGETHER_MOST } from '../together';
import { readPlaces } from './read-places.server';
import { readWhy } from './read-why.server';
import type { TogetherLine, TogetherPage } from './together-view';

const OPENING_CHARACTERS = 160;

/**
 * What one decision would do to each of several comments of a space, by their numbers: at most as many as are decided on at once, those that there are.
 * Throws `NotFound`, `Forbidden`.
 */
export async function readTogether(
  actor: Actor,
  given: { slug: string; kind: string | null; numbers: number[] },
  language: string,
): Promise<TogetherPage> {
  const space = await readSpaceFrame(actor, given.slug, language);
  ensure(canModerate(actor, space));
  const kind = isDecisionTogether(given.kind) ? given.kind : null;
  const numbers = [...new Set(given.numbers)].slice(0, TOGETHER_MOST);
  const known = await db().comment.findMany({
    where: { spaceId: space.id, number: { in: numbers } },
    orderBy: { number: 'asc' },
    select: { number: true, authorName: true, account: { select: { name: true } } },
  });
  const lines: TogetherLine[] = [];
  const possible = new Set<DecisionTogether>();
  for (const { number, authorName, account } of known) {
    const subject = await loadSubject(db(), { slug: space.slug, number });
    const notByThem = canDecide(actor, subject) ?? (await claimedBy(actor, subject));
    const refusal = notByThem ?? (kind ? whyNot(kind, subject.state) : undefined);
    if (notByThem === undefined)
      for (const one of TOGETHER) if (whyNot(one, subject.state) === undefined) possible.add(one);
    lines.push({
      ...(await lineOf(subject)),
      who: authorName ?? account?.name ?? null,
      refusal: refusal ?? null,
    });
  }
  const hasReader = lines.some(({ refusal, hasAuthor }) => refusal === null && hasAuthor);
  return {
    space,
    kind,
    lines,
    kinds: TOGETHER.filter((one) => possible.has(one)),
    why: await readWhy(kind ?? 'approve', { hasReader }, language),
    places: kind === 'move' ? await readPlaces(space.id, language) : [],
  };
}

async function claimedBy(actor: Actor, { spaceId, number }: Subject): Promise<string | undefined> {
  const claim = await findClaim(db(), new Date(), actor, spaceId, itemText({ about: 'comment', number }));
  return claim && !claim.isMine ? `${claim.name} is working on this comment.` : undefined;
}

async function lineOf(subject: Subject): Promise<Omit<TogetherLine, 'who' | 'refusal'>> {
  const { number, language, status, seen, state, path, spaceId } = subject;
  const { text } = subject.held ?? subject.standing;
  return {
    number,
    opening: { text: openingOf(text, OPENING_CHARACTERS), language },
    status,
    hasHeldEdit: state.hasHeldEdit,
    seen,
    replies: await db().comment.count({ where: { spaceId, path: { startsWith: `${path}.` } } }),
    openFlags: state.openFlags,
    hasAuthor: state.hasAuthor,
  };
}
