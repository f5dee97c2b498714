import type { Actor } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { canEditComment, canReadRevisions, canWithdrawComment, isAuthor } from '../permissions';
import { findChangedComment } from './find-own-comment.server';
import { isKnownReason, type ToldReason } from './hold-words';

/** What a reader may do with a comment besides reading it; for its author also how it stands with it. */
export interface CommentActions {
  canEdit: boolean;
  canWithdraw: boolean;
  /** A moderator returned it to its author. */
  isReturned: boolean;
  /** There are earlier versions, and this reader may see them. */
  canSeeVersions: boolean;
  /** For its author: why it, or its last change, waits for a moderator. */
  waits: { what: 'comment' | 'change'; reasons: ToldReason[] } | null;
}

/** Reads what an actor may do with a comment that they were shown. The same for everybody who is not signed in. */
export async function readCommentActions(
  actor: Actor,
  where: { slug: string; number: number },
): Promise<CommentActions> {
  const comment = await findChangedComment(db(), actor, where);
  const { space, status, latest } = comment;
  const seesVersions = canReadRevisions(actor, comment) === undefined;
  const shown = isAuthor(actor, comment) ? {} : ({ status: 'stands' } as const);
  const versions = seesVersions
    ? await db().commentRevision.count({ where: { commentId: comment.id, ...shown } })
    : 0;
  const isWaiting = status === 'pending' || (status === 'published' && latest.status === 'held');
  const reasons = comment.holds.map(({ reason }) => reason).filter(isKnownReason);
  return {
    canEdit: canEditComment(actor, comment, space, systemClock.now()) === undefined,
    canWithdraw: status !== 'withdrawn' && canWithdrawComment(actor, comment) === undefined,
    isReturned: status === 'returned',
    canSeeVersions: versions > 1,
    waits:
      isAuthor(actor, comment) && isWaiting
        ? { what: status === 'pending' ? 'comment' : 'change', reasons }
        : null,
  };
}
