import type { Actor } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { offeredLanguages } from '~/spaces/content-language';
import { editableUntil, revisableUntil } from '~/spaces/edit-window';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { CommentStatus } from '../comment';
import { canEditComment } from '../permissions';
import { type ChangedComment, findChangedComment } from './find-own-comment.server';
import { writtenIn } from './written-in';

/** A comment as its author changes it. */
export interface CommentEditPage {
  space: SpaceFrame;
  number: number;
  status: CommentStatus;
  /** Its newest text: what stands, or what waits to. */
  latest: { number: number; markdown: string; isHeld: boolean };
  /** The texts before it, for who had another window open. */
  earlier: { number: number; markdown: string }[];
  language: string;
  /** Readers may look up the text that it changes; else its author and the team alone. */
  showsEarlier: boolean;
  /** BCP 47: the space's first. */
  languages: string[];
  /** ISO; null: it cannot be changed. */
  until: string | null;
}

/** So many texts back somebody may have had a window open. */
const EARLIER_MOST = 5;

/** Reads a comment for changing it. Throws `NotFound`, and `Forbidden` where the actor may not change it, or not any more. */
export async function readCommentEdit(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<CommentEditPage> {
  const frame = await readSpaceFrame(actor, where.slug, language);
  const comment = await findChangedComment(db(), actor, where);
  const { space, latest } = comment;
  ensure(canEditComment(actor, comment, space, systemClock.now()));
  const earlier = await db().commentRevision.findMany({
    where: {
      status: { in: ['stands', 'held', 'dropped'] },
      commentId: comment.id,
      number: { lt: latest.number },
    },
    orderBy: { number: 'desc' },
    take: EARLIER_MOST,
    select: { number: true, markdown: true },
  });
  const written = writtenIn(comment);
  return {
    space: frame,
    number: comment.number,
    status: comment.status,
    latest: { number: latest.number, markdown: latest.markdown, isHeld: latest.status === 'held' },
    earlier,
    showsEarlier: comment.status === 'published' && space.showsRevisions,
    language: written,
    languages: [...new Set([written, space.language, ...space.languages, ...offeredLanguages()])],
    until: editTimeOf(comment)?.toISOString() ?? null,
  };
}

/** Until when its author can change it; what was returned at least for the days that they have in any case. */
function editTimeOf({ status, createdAt, returnedAt, space }: ChangedComment): Date | null {
  if (status !== 'returned') return editableUntil(createdAt, space.editMinutes);
  const { closesAt } = space;
  const days = returnedAt && revisableUntil(returnedAt);
  return closesAt && days && closesAt > days ? closesAt : days;
}
