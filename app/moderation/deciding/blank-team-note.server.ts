import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { canModerate } from '../permissions';

/**
 * Takes the text out of a note that one left on a comment oneself; that there was one stays to be seen. A second time changes nothing. Throws `NotFound`,
 * `Forbidden` for a note of somebody else.
 */
export async function blankTeamNote(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, number, note: id }: { slug: string; number: number; note: string },
): Promise<void> {
  const note = await tx.teamNote.findFirst({
    where: { id, comment: { number }, space: { slug } },
    select: { spaceId: true, actorId: true },
  });
  if (!note) throw new NotFound('There is no such note.');
  ensure(canModerate(actor, { id: note.spaceId }));
  const isOwn = note.actorId !== null && note.actorId === accountOf(actor);
  ensure(isOwn ? undefined : 'This note is somebody else’s: only who left it takes it back.');
  await tx.teamNote.updateMany({
    where: { id, blankedAt: null },
    data: { text: null, blankedAt: clock.now() },
  });
}
