import type { Actor } from '~/accounts/actor';
import type { CommentView } from '~/comments/comment-view';
import { canRecordComments } from '~/comments/permissions';
import { readComment } from '~/comments/read-comment.server';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';

/** A comment from elsewhere on the desk, and what may be attached to it. */
export interface ReceivedComment {
  space: SpaceFrame;
  comment: Pick<CommentView, 'number' | 'status' | 'speaker' | 'intake' | 'files' | 'attachmentMissing'>;
  note: string | null;
  /** Whose account entered it; null: the command line, or it came with a page. */
  enteredBy: string | null;
  /** Endings of files that the space takes, and bytes of one. */
  types: string[];
  bytes: number;
}

/** Reads a comment that was made elsewhere, for the desk. Throws `NotFound`, also for one that was written here. */
export async function readReceivedComment(
  actor: Actor,
  slug: string,
  number: number,
  language: string,
): Promise<ReceivedComment> {
  ensure(canRecordComments(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const row = await db().comment.findFirst({
    where: { spaceId: space.id, number, origin: { not: 'web' } },
    select: {
      intake: { select: { note: true, actorId: true } },
      space: { select: { attachmentTypes: true, attachmentBytes: true } },
    },
  });
  if (!row) throw new NotFound('There is no such comment from elsewhere.');
  const { comment } = await readComment(actor, space.id, number, language);
  const { speaker, status, intake, files, attachmentMissing } = comment;
  const enteredBy = row.intake?.actorId
    ? await db().account.findUnique({ where: { id: row.intake.actorId }, select: { name: true } })
    : null;
  return {
    space,
    comment: { number, status, speaker, intake, files, attachmentMissing },
    note: row.intake?.note ?? null,
    enteredBy: enteredBy?.name ?? null,
    types: row.space.attachmentTypes,
    bytes: row.space.attachmentBytes,
  };
}
