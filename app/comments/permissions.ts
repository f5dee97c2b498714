import { type Actor, isOnTeam, isRepresentative, isSecretariat } from '~/accounts/actor';
import { editableUntil, revisableUntil } from '~/spaces/edit-window';
import { canReadSpace, type ReadableSpace } from '~/spaces/permissions';
import { type CommentedSpace, canComment, type Extension, isLate, isRestricted } from '~/spaces/taking-part';
import type { CommentOrigin, CommentStatus } from './comment';

/** Each rule answers with the reason for a refusal, or nothing. */
export function canRecordComments(actor: Actor): string | undefined {
  return isSecretariat(actor)
    ? undefined
    : 'Only the secretariat takes in comments that were made elsewhere.';
}

/** A file that a comment from elsewhere speaks of is added by the secretariat; what people attach to comments of their own is theirs. */
export function canAttachFile(actor: Actor, comment: { origin: CommentOrigin }): string | undefined {
  if (!isSecretariat(actor)) return 'Only the secretariat adds files to comments that were made elsewhere.';
  return comment.origin === 'web' ? 'This comment was written here: its files are its author’s.' : undefined;
}

/** What the secretariat took in it can take back; what people wrote here is theirs, and the moderators' to hide. */
export function canWithdrawReceived(actor: Actor, comment: { origin: CommentOrigin }): string | undefined {
  if (!isSecretariat(actor)) return 'Only the secretariat takes back comments that were made elsewhere.';
  return comment.origin === 'web' ? 'This comment was written here: it is its author’s.' : undefined;
}

/** The files of a comment are for whoever may read it; of one whose name is withheld for the team only, for a letter names who wrote it. */
export function canReadAttachment(
  actor: Actor,
  comment: { status: CommentStatus; nameWithheld: boolean; accountId?: string | null; space: ReadableSpace },
): string | undefined {
  if (isAuthor(actor, comment)) return undefined;
  return canReadComment(actor, comment) ?? canReadName(actor, { ...comment, spaceId: comment.space.id });
}

/** Whose comment it is: an author reads it in every state, also where others do not. */
export const isAuthor = (actor: Actor, comment: { accountId?: string | null }): boolean =>
  actor.kind === 'person' && actor.accountId === comment.accountId;

/** An author may change what they wrote here for as long as the space says, while it is open to them; what was returned to them also later; nobody else's words are anybody's to change. */
export function canEditComment(
  actor: Actor,
  comment: {
    accountId: string | null;
    origin: CommentOrigin;
    status: CommentStatus;
    createdAt: Date;
    returnedAt?: Date | null;
  },
  space: CommentedSpace & { editMinutes: number; extensions: Extension[] },
  now: Date,
): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to change a comment of yours.';
  if (!isAuthor(actor, comment)) return 'A comment is its author’s to change.';
  if (comment.origin !== 'web')
    return 'This comment was taken over from elsewhere: it stays as it was printed.';
  if (comment.status === 'withdrawn')
    return 'This comment was withdrawn: there is nothing to change any more.';
  if (comment.status === 'hidden')
    return 'This comment was hidden by a moderator. You can contest that from the list of your comments, or post another.';
  if (comment.status === 'returned') return canRevise(actor, comment.returnedAt ?? null, space, now);
  const until = editableUntil(comment.createdAt, space.editMinutes);
  if (until === null)
    return 'In this consultation a comment stays as it was posted. To correct it, reply to it; or withdraw it and post another.';
  if (until <= now)
    return 'The time for changing this comment is over. To correct it, reply to it; or withdraw it and post another.';
  return canComment(actor, space, space.extensions, now);
}

/** What was returned to its author is theirs to revise while they may write here, and for some days in any case: the team asked for it. */
function canRevise(
  actor: Actor,
  returnedAt: Date | null,
  space: CommentedSpace & { extensions: Extension[] },
  now: Date,
): string | undefined {
  const refusal = canComment(actor, space, space.extensions, now);
  if (refusal === undefined || space.stage === 'archived' || !isLate(space, now)) return refusal;
  if (isRestricted(actor, space.id, now) || canReadSpace(actor, space) !== undefined) return refusal;
  if (returnedAt !== null && revisableUntil(returnedAt) > now) return undefined;
  return 'The time for revising this comment is over: the space has closed.';
}

/** An author may take back what they wrote here at any time, also after closing; an archived space stays as it is. */
export function canWithdrawComment(
  actor: Actor,
  comment: { accountId: string | null; origin: CommentOrigin; space: { stage: ReadableSpace['stage'] } },
): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to withdraw a comment of yours.';
  if (!isAuthor(actor, comment)) return 'A comment is its author’s to withdraw.';
  if (comment.origin !== 'web')
    return 'This comment was taken over from elsewhere: write to the secretariat to have it taken back.';
  return comment.space.stage === 'archived' ? 'This space is archived; it can be read only.' : undefined;
}

/** What a comment said before it was changed is for its author and the team; for readers where the space says so, of what they may read. */
export function canReadRevisions(
  actor: Actor,
  comment: {
    accountId: string | null;
    status: CommentStatus;
    space: ReadableSpace & { showsRevisions: boolean };
  },
): string | undefined {
  if (isAuthor(actor, comment) || isOnTeam(actor, comment.space.id)) return undefined;
  return (
    canReadComment(actor, comment) ??
    (comment.space.showsRevisions
      ? undefined
      : 'What a comment said before is for its author and the team of this consultation.')
  );
}

/** Whoever may read a space may read its published comments; what waits for review, was hidden or withdrawn is for the space's team. */
export function canReadComment(
  actor: Actor,
  comment: { status: CommentStatus; space: ReadableSpace },
): string | undefined {
  if (isOnTeam(actor, comment.space.id)) return undefined;
  if (comment.status === 'pending') return 'This comment awaits moderation.';
  if (comment.status === 'returned') return 'This comment is being revised by its author.';
  if (comment.status === 'hidden') return 'This comment was hidden by a moderator.';
  if (comment.status === 'withdrawn') return 'This comment was withdrawn.';
  return canReadSpace(actor, comment.space);
}

/** A name that its author asked to withhold is for the space's team; no public page, export or feed has it. */
export function canReadName(
  actor: Actor,
  comment: { nameWithheld: boolean; spaceId: string },
): string | undefined {
  if (!comment.nameWithheld || isOnTeam(actor, comment.spaceId)) return undefined;
  return 'The author asked to be left unnamed.';
}

/** Who wrote comments that came from elsewhere, and for whom, is the secretariat's to say. */
export function canAssignAuthors(actor: Actor): string | undefined {
  return isSecretariat(actor)
    ? undefined
    : 'Only the secretariat says for whom the author of an imported comment speaks.';
}

/** Whoever has an account may say that comments printed under a name are theirs. */
export function canClaimAuthor(
  actor: Actor,
  author: { accountId: string | null; space: ReadableSpace },
): string | undefined {
  if (actor.kind !== 'person') return 'Sign in to say that these comments are yours.';
  if (author.accountId !== null) return 'These comments have been claimed already.';
  return canReadSpace(actor, author.space);
}

/** A claim is believed when the secretariat confirmed it; nobody confirms a claim of their own. */
export function canDecideClaim(actor: Actor, claim: { accountId: string }): string | undefined {
  if (!isSecretariat(actor)) return 'Only the secretariat decides whose imported comments are.';
  if (actor.kind === 'person' && actor.accountId === claim.accountId)
    return 'This claim is your own: somebody else of the secretariat decides on it.';
  return undefined;
}

/** What an organisation signs is for those to say who speak for it, and for nobody above them. */
export function canAnswerCoSignature(actor: Actor, asked: { organisationId: string }): string | undefined {
  return isRepresentative(actor, asked.organisationId)
    ? undefined
    : 'Only who speaks for this organisation answers for it.';
}
