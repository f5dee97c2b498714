import type { Actor } from '~/accounts/actor';
import { openingOf } from '~/comments/opening';
import { standingRevision } from '~/comments/standing-revision';
import { placeKey } from '~/comments/writing/writing-place';
import { db } from '~/platform/db.server';
import type { DeskDecision } from '../decision';
import { whyNot } from '../decision-rules';
import type { DeskComment } from '../desk/item-view';
import { loadSubject, type Subject } from '../load-subject.server';
import { canDecide } from '../permissions';
import type { AlikeComment, DecisionDetails, DecisionFormView } from './decision-form-view';
import { readLikelyReasons } from './read-likely-reasons.server';
import { readPlaces } from './read-places.server';
import { readTagsToKeep } from './read-tags-to-keep.server';
import { readWhy } from './read-why.server';

const OPENING_CHARACTERS = 90;

/**
 * The form of one decision on a comment that the actor was shown as an item of the queue. `isShownAgain`: it was refused, and what changed
 * meanwhile is to be said. Throws `NotFound`.
 */
export async function readDecisionForm(
  actor: Actor,
  given: { slug: string; comment: DeskComment; kind: DeskDecision; isShownAgain: boolean },
  language: string,
): Promise<DecisionFormView> {
  const { slug, comment, kind } = given;
  const subject = await loadSubject(db(), { slug, number: comment.number });
  const likely = await readLikelyReasons(subject);
  return {
    slug,
    number: subject.number,
    kind,
    status: subject.status,
    isOfChange: subject.state.hasHeldEdit,
    refusal: canDecide(actor, subject) ?? whyNot(kind, subject.state) ?? null,
    seen: subject.seen,
    why: await readWhy(kind, { hasReader: subject.state.hasAuthor, likely }, language),
    details: await detailsOf(subject, comment, kind, language),
    past: given.isShownAgain
      ? {
          language: subject.language,
          revisions: subject.revisions.map(({ number, text }) => ({ number, text })).reverse(),
        }
      : null,
  };
}

const NOTHING_MORE = {
  markdown: null,
  text: null,
  places: [],
  place: null,
  replies: 0,
  alike: [],
  tags: [],
  files: [],
};

async function detailsOf(
  subject: Subject,
  comment: DeskComment,
  kind: DeskDecision,
  language: string,
): Promise<DecisionDetails> {
  const none = { ...NOTHING_MORE, language: subject.language };
  switch (kind) {
    case 'suggest':
      return { ...none, markdown: (subject.held ?? subject.standing).markdown };
    case 'redact':
      return { ...none, text: subject.standing.text };
    case 'move':
      return {
        ...none,
        places: await readPlaces(subject.spaceId, language),
        place: placeOf(comment),
        replies: comment.replies,
      };
    case 'duplicate':
      return { ...none, alike: await readAlike(subject.spaceId, comment.context.alike) };
    case 'retag':
      return { ...none, tags: await readTagsToKeep(subject.id, language) };
    case 'remove-file':
      return { ...none, files: comment.shown.files.filter(({ quarantine }) => quarantine !== 'removed') };
    default:
      return none;
  }
}

/** The key of the place that a comment stands in. */
function placeOf({ context }: DeskComment): string {
  const { parent, question, priority, block } = context;
  if (parent) return placeKey({ kind: 'comment', number: parent.number });
  if (question) return placeKey({ kind: 'question', number: question.number });
  if (priority) return placeKey({ kind: 'priority', code: priority.code });
  return block ? placeKey({ kind: 'block', number: block.number }) : 'space';
}

async function readAlike(
  spaceId: string,
  alike: { number: number; percent: number }[],
): Promise<AlikeComment[]> {
  const rows = await db().comment.findMany({
    where: { spaceId, number: { in: alike.map(({ number }) => number) }, status: 'published' },
    select: { number: true, language: true, revisions: { ...standingRevision, select: { text: true } } },
  });
  return alike.flatMap(({ number, percent }) => {
    const row = rows.find((one) => one.number === number);
    if (!row) return [];
    const opening = openingOf(row.revisions[0]?.text ?? '', OPENING_CHARACTERS);
    return [{ number, percent, opening, language: row.language }];
  });
}
