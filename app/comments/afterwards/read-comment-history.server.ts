import type { Actor } from '~/accounts/actor';
import { isOnTeam } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { canReadRevisions, isAuthor } from '../permissions';
import { type RevisionStatus, standing } from '../standing-revision';
import { readableComments } from './find-own-comment.server';

/** A comment's text as it was from one time on. */
export interface CommentVersion {
  number: number;
  status: RevisionStatus;
  /** Plain text, as readers saw it. */
  text: string;
  /** ISO. */
  at: string;
}

export interface CommentHistory {
  space: SpaceFrame;
  number: number;
  language: string;
  /** Oldest first. */
  versions: CommentVersion[];
}

/**
 * What a comment said at each time. Its author and the team see every version; readers, where the space shows them, those that were
 * public: what was held, given up, or changed before it was published is not theirs. Throws `NotFound`, `Forbidden`.
 */
export async function readCommentHistory(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<CommentHistory> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const comment = await db().comment.findFirst({
    where: { AND: [readableComments(actor), { spaceId: space.id, number: where.number }] },
    select: {
      id: true,
      number: true,
      accountId: true,
      status: true,
      language: true,
      space: { select: { id: true, stage: true, visibility: true, showsRevisions: true } },
    },
  });
  if (!comment) throw new NotFound('There is no such comment.');
  ensure(canReadRevisions(actor, comment));
  const seesAll = isAuthor(actor, comment) || isOnTeam(actor, space.id);
  const versions = await db().commentRevision.findMany({
    where: { commentId: comment.id, ...(seesAll ? {} : standing) },
    orderBy: { number: 'asc' },
    select: { number: true, status: true, text: true, createdAt: true },
  });
  return {
    space,
    number: comment.number,
    language: comment.language,
    versions: versions.map(({ createdAt, ...version }) => ({ ...version, at: createdAt.toISOString() })),
  };
}
