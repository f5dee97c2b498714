import type { Person } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { RENDERER_VERSION } from '~/platform/text/markdown.server';
import type { Hold } from '../checks/check';
import { type CommentStatus, DEPTH_LIMIT, pathBelow } from '../comment';
import type { FoundPlace } from './find-place.server';
import type { SettledVoices } from './settle-voices.server';

/** A hold that is no check's: the space looks at everything before it is published. */
export const MODERATION_HOLD: { reason: string; values: Hold['values'] } = {
  reason: 'moderation',
  values: {},
};

/** Everything that one comment is posted with. */
export interface NewComment {
  /** The draft that it was. */
  requestKey: string;
  submissionId: string | null;
  place: FoundPlace;
  body: { markdown: string; html: string; text: string };
  language: string;
  voices: SettledVoices;
  nameWithheld: boolean;
  /** Priorities by their term's id, in order. */
  interests: string[];
  status: CommentStatus & ('published' | 'pending');
  late: boolean;
  holds: { reason: string; values: Hold['values'] }[];
}

/** Writes a comment with its first revision and all that belongs to it; the caller holds the space's row. Returns what it is known by. */
export async function insertComment(
  tx: Tx,
  clock: Clock,
  author: Person,
  comment: NewComment,
): Promise<{ id: string; number: number }> {
  const { place, voices, body } = comment;
  const { space, parent } = place;
  const { lastCommentNumber: number } = await tx.space.update({
    where: { id: space.id },
    data: { lastCommentNumber: { increment: 1 } },
    select: { lastCommentNumber: true },
  });
  const depth = parent ? parent.depth + 1 : 0;
  if (depth >= DEPTH_LIMIT)
    throw new BadInput(
      'This discussion goes no deeper. Reply to an earlier comment of it, and name the one that you mean.',
    );
  const id = clock.newId();
  const now = clock.now();
  await tx.comment.create({
    data: {
      id,
      number,
      depth,
      spaceId: space.id,
      path: pathBelow(parent?.path, number),
      parentId: parent?.id ?? null,
      questionId: place.questionId,
      priorityId: place.priorityId,
      blockId: place.blockId,
      status: comment.status,
      origin: 'web',
      accountId: author.accountId,
      authorName: author.name,
      nameWithheld: comment.nameWithheld,
      asTeam: voices.asTeam,
      language: comment.language,
      postedAt: now,
      postedAtPrecision: 'moment',
      late: comment.late,
      requestKey: comment.requestKey,
      submissionId: comment.submissionId,
      createdAt: now,
    },
  });
  const revisionId = clock.newId();
  await tx.commentRevision.create({
    data: {
      id: revisionId,
      commentId: id,
      number: 1,
      ...body,
      rendererVersion: RENDERER_VERSION,
      createdAt: now,
    },
  });
  await insertVoices(tx, clock, author, id, voices);
  await tx.interest.createMany({
    data: comment.interests.map((priorityId, position) => ({ commentId: id, priorityId, position })),
  });
  await tx.commentHold.createMany({
    data: comment.holds.map(({ reason, values }, position) => ({
      id: clock.newId(),
      commentId: id,
      revisionId,
      position,
      reason,
      values,
      heldAt: now,
    })),
  });
  return { id, number };
}

/** Its author's organisation first; who was asked to sign is a voice once it has confirmed. */
async function insertVoices(
  tx: Tx,
  clock: Clock,
  author: Person,
  commentId: string,
  { own, coSignatories }: Pick<SettledVoices, 'own' | 'coSignatories'>,
): Promise<void> {
  const voices = [...(own ? [own] : []), ...coSignatories.filter(({ confirmed }) => confirmed)];
  await tx.voice.createMany({ data: voices.map((voice, position) => ({ ...voice, position, commentId })) });
  const now = clock.now();
  await tx.coSignature.createMany({
    data: coSignatories.map(({ confirmed, ...organisation }) => ({
      ...organisation,
      id: clock.newId(),
      commentId,
      askedAt: now,
      ...(confirmed
        ? { state: 'confirmed' as const, answeredAt: now, answeredById: author.accountId }
        : { state: 'asked' as const }),
    })),
  });
}
