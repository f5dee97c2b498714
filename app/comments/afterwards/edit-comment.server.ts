import { type Actor, accountOf, isOnTeam, type Person } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { RENDERER_VERSION } from '~/platform/text/markdown.server';
import type { Hold } from '../checks/check';
import { screenComment } from '../checks/screen-comment';
import { canEditComment } from '../permissions';
import { standing } from '../standing-revision';
import { loadCommentFacts } from '../writing/comment-facts.server';
import { MODERATION_HOLD } from '../writing/insert-comment.server';
import { renderComment } from '../writing/render-comment.server';
import { type ChangedComment, holdChangedComment } from './find-own-comment.server';
import { writtenIn } from './written-in';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** The text of a comment, or its language, is another than before; its number in the space. */
    'comment-edited': { number: number };
  }
}

export interface CommentEdit {
  slug: string;
  number: number;
  markdown: string;
  /** BCP 47. */
  language: string;
  /** The number of the revision that it was written from. */
  basedOn: number;
}

/** What became of it: nothing differs; it is the comment's text; a moderator looks first, and the text before it stands meanwhile; a moderator who asked for it looks again. */
export type EditOutcome = 'same' | 'stands' | 'held' | 'revised';

/** Why a text waits without a check having held it: its author revised it as they were asked to; a passage of it was removed before. */
const REVISED_HOLD: Reason = { reason: 'revised', values: {} };
const REDACTED_HOLD: Reason = { reason: 'redacted', values: {} };

type Reason = { reason: string; values: Hold['values'] };

/**
 * Gives a comment of one's own another text. A published one is screened like a new one: where that holds it, or the space looks first, the
 * revision waits and the old text stands; one that still waits itself just says something else; one that was returned waits again. A moderator's
 * suggestion that was open is answered by it: it is dropped. Raises `NotFound`, `Forbidden`, `InvalidField`
 * of `text`, and `Conflict` where it was changed since `basedOn`.
 */
export async function editComment(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: CommentEdit,
): Promise<EditOutcome> {
  const comment = await holdChangedComment(tx, actor, input);
  const { space, latest } = comment;
  ensure(canEditComment(actor, comment, space, clock.now()));
  const isSameText = input.markdown.trim() === latest.markdown.trim();
  if (isSameText && input.language === writtenIn(comment)) return 'same';
  if (input.basedOn !== latest.number)
    throw new Conflict(
      'You changed this comment in another window while you were writing here. What you changed there is shown below, and what you wrote here is still in its field: bring the two together, then save.',
    );
  if (isSameText && latest.status === 'stands') {
    await tx.comment.update({ where: { id: comment.id }, data: { language: input.language } });
    await emit(tx, clock, actor, comment);
    return 'stands';
  }
  const body = renderComment(input.markdown);
  // The rule above lets nobody pass but its author.
  const holds = await holdsOf(tx, clock, actor as Person, comment, { ...body, language: input.language });
  const isHeld = comment.status === 'published' && holds.length > 0;
  await giveUp(tx, comment, isHeld);
  const revisionId = clock.newId();
  const now = clock.now();
  await tx.commentRevision.create({
    data: {
      id: revisionId,
      commentId: comment.id,
      number: (await lastNumber(tx, comment.id)) + 1,
      status: isHeld ? 'held' : 'stands',
      ...body,
      ...(REMOVED.test(body.text) ? { redactedFor: await redactedFor(tx, comment.id) } : {}),
      rendererVersion: RENDERER_VERSION,
      createdAt: now,
    },
  });
  const reasons = reasonsOf(comment, holds);
  await tx.commentHold.createMany({
    data: reasons.map(({ reason, values }, position) => ({
      id: clock.newId(),
      commentId: comment.id,
      revisionId,
      position,
      reason,
      values: isHeld ? { ...values, writtenIn: input.language } : values,
      heldAt: now,
    })),
  });
  if (isHeld) return 'held';
  await tx.comment.update({
    where: { id: comment.id },
    data: {
      language: input.language,
      ...(comment.status === 'published' ? { editedAt: now } : {}),
      ...(comment.status === 'returned' ? { status: 'pending', goneFor: Prisma.DbNull } : {}),
    },
  });
  await emit(tx, clock, actor, comment);
  return comment.status === 'returned' ? 'revised' : 'stands';
}

/** Why passages were removed from a comment's text, whatever was written since. */
async function redactedFor(tx: Tx, commentId: string): Promise<Prisma.InputJsonArray> {
  const last = await tx.commentRevision.findFirst({
    where: { commentId, redactedFor: { not: [] }, ...standing },
    orderBy: { number: 'desc' },
    select: { redactedFor: true },
  });
  return (last?.redactedFor ?? []) as Prisma.InputJsonArray;
}

/** Where a passage was removed by a moderator; it is not there any more once its author took that out, too. */
const REMOVED = /\[…\]/;

/** Why the new text waits: what it is held for; of one that waited before what that was held for; of one that was returned that somebody asked. */
function reasonsOf(comment: ChangedComment, holds: Reason[]): Reason[] {
  if (holds.length > 0) return holds;
  if (comment.status === 'pending') return reasonsBefore(comment);
  return comment.status === 'returned' ? [REVISED_HOLD] : [];
}

/** Why it would have to wait; the team answers for what it says. */
async function holdsOf(
  tx: Tx,
  clock: Clock,
  actor: Person,
  { id, space }: ChangedComment,
  written: { text: string; html: string; language: string },
): Promise<Reason[]> {
  if (isOnTeam(actor, space.id)) return [];
  const isRedacted = (await redactedFor(tx, id)).length > 0;
  const { accountId } = actor;
  const facts = await loadCommentFacts(tx, clock, { ...written, space, accountId, commentId: id });
  return [
    ...(space.moderation === 'before' ? [MODERATION_HOLD] : []),
    // What was removed could be put back.
    ...(isRedacted ? [REDACTED_HOLD] : []),
    ...screenComment(facts),
  ];
}

/** What the new text takes the place of: a text that waited or was suggested is nobody's word any more; nor is one that readers do not see, or were to see no more. */
async function giveUp(tx: Tx, { id, status }: ChangedComment, isHeld: boolean): Promise<void> {
  const isPublicNoMore = status !== 'published' && !isHeld;
  await tx.commentRevision.updateMany({
    where: {
      commentId: id,
      status: { in: isPublicNoMore ? ['held', 'suggested', 'stands'] : ['held', 'suggested'] },
    },
    data: { status: 'dropped' },
  });
  await tx.commentHold.deleteMany({ where: { commentId: id } });
}

async function lastNumber(tx: Tx, commentId: string): Promise<number> {
  const { _max } = await tx.commentRevision.aggregate({ where: { commentId }, _max: { number: true } });
  return _max.number ?? 0;
}

/** What it waited for before is still to be looked at. */
const reasonsBefore = ({ holds }: ChangedComment): Reason[] =>
  holds.map(({ reason, values }) => ({ reason, values: values as Hold['values'] }));

const emit = (tx: Tx, clock: Clock, actor: Actor, { number, space }: ChangedComment) =>
  emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'comment-edited',
    data: { number },
    actorId: accountOf(actor),
  });
