import type { Actor } from '~/accounts/actor';
import { canDecideMembership } from '~/accounts/permissions';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { itemOf, type QueueItemKey } from '../moderation-address';
import { canAnswerContest, canDecide, canModerate } from '../permissions';
import { findClaim } from './claims.server';
import { filtersIn, queuePlaceOf, queuePlaceText, searchOf } from './desk-address';
import type { ItemPage } from './item-view';
import type { AuthorCause, Cause, QueueFilters } from './queue';
import { readDecided } from './read-decided.server';
import { readDeskComment } from './read-desk-comment.server';
import { readMemberItem } from './read-member-item.server';
import { decisionColumns, pastDecisionView } from './read-past-decisions.server';
import { findInQueue, readQueue } from './read-queue.server';

type Subject = Pick<ItemPage, 'comment' | 'contest' | 'member' | 'refusal'>;

/** An item of a space's queue with all that a moderator decides by; `search` is the query of its address. Throws `NotFound`, `Forbidden` for those not on the team. */
export async function readItemPage(
  actor: Actor,
  where: { slug: string; item: string; search?: string },
  language: string,
  now: Date = new Date(),
): Promise<ItemPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  ensure(canModerate(actor, space));
  const item = itemOf(where.item);
  if (!item) throw new NotFound('There is no such item.');
  const { item: key, search = '' } = where;
  const filters = filtersIn(search);
  const found = await findInQueue(actor, space.id, key);
  // One that was decided has left the queue: what the address says of its place keeps the list where it was.
  const place = found ?? queuePlaceOf(new URLSearchParams(search).get('at'));
  const [subject, list, claim, decided] = await Promise.all([
    readSubject(actor, space, item, found?.causes ?? [], language),
    readQueue(actor, space, shownWith(filters, found), place && { around: place }, language, now),
    findClaim(db(), now, actor, space.id, key),
    readDecided(space.id, search),
  ]);
  const here = list.lines.findIndex((line) => line.key === key);
  return {
    space,
    item,
    key,
    search: searchOf(filters, { at: place && queuePlaceText(place) }),
    list,
    decided,
    next: list.lines[here + 1]?.key ?? null,
    previous: (here > 0 && list.lines[here - 1]?.key) || null,
    claim,
    mayAct: claim === null || claim.isMine,
    since: found?.since.toISOString() ?? null,
    ...subject,
  };
}

/** The list is the one that the item was chosen from: what waits for others or for authors stands in lists of its own. */
const shownWith = (filters: QueueFilters, found: { waits: QueueFilters['waits'] } | null): QueueFilters =>
  found ? { ...filters, waits: found.waits } : filters;

async function readSubject(
  actor: Actor,
  space: SpaceFrame,
  item: QueueItemKey,
  causes: (Cause | AuthorCause)[],
  language: string,
): Promise<Subject> {
  if (item.about === 'member') {
    const { member, asked } = await readMemberItem(space.id, item.id);
    const refusal = canDecideMembership(actor, asked) ?? null;
    // A mail address is for those to see who decide by it.
    const shown = refusal === null ? member : { ...member, email: null };
    return { comment: null, contest: null, member: shown, refusal };
  }
  if (item.about === 'contest') return readContest(actor, space, item.number, language);
  const { comment, accountId } = await readDeskComment(actor, space, item.number, causes, language);
  const refusal = canDecide(actor, { accountId, spaceId: space.id }) ?? null;
  return { comment, contest: null, member: null, refusal };
}

async function readContest(
  actor: Actor,
  space: SpaceFrame,
  number: number,
  language: string,
): Promise<Subject> {
  const row = await db().decision.findUnique({
    where: { spaceId_number: { spaceId: space.id, number }, contest: { isNot: null } },
    select: {
      ...decisionColumns,
      comment: { select: { number: true } },
      contest: { select: { text: true, at: true, answerId: true, account: { select: { name: true } } } },
    },
  });
  if (!row?.contest) throw new NotFound('There is no such contested decision.');
  const about = row.comment && (await readDeskComment(actor, space, row.comment.number, [], language));
  const { contest } = row;
  return {
    comment: about?.comment ?? null,
    contest: {
      decision: pastDecisionView(row, language),
      who: contest.account.name,
      text: contest.text,
      at: contest.at.toISOString(),
      isAnswered: contest.answerId !== null,
    },
    member: null,
    refusal: canAnswerContest(actor, { spaceId: space.id, actorId: row.actorId }) ?? null,
  };
}
