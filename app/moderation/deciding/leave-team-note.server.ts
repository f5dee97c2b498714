import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { canModerate } from '../permissions';

/** Leaves a note on a comment that only the team of its space reads. Throws `NotFound`, `Forbidden`. */
export async function leaveTeamNote(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, number, text }: { slug: string; number: number; text: string },
): Promise<{ id: string }> {
  const comment = await tx.comment.findFirst({
    where: { number, space: { slug } },
    select: { id: true, spaceId: true },
  });
  if (!comment) throw new NotFound('There is no such comment.');
  ensure(canModerate(actor, { id: comment.spaceId }));
  return tx.teamNote.create({
    data: {
      id: clock.newId(),
      spaceId: comment.spaceId,
      commentId: comment.id,
      actorId: accountOf(actor),
      text: text.trim(),
      at: clock.now(),
    },
    select: { id: true },
  });
}
