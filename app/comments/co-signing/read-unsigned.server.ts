import { type Actor, isOnTeam } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { isAuthor } from '../permissions';

/** An organisation that a comment names and that is no voice of it. */
export interface Unsigned {
  name: string;
  state: 'asked' | 'declined';
}

/** Who was asked to sign a comment and has not, or will not: for its author and the team; for everybody else there is none. */
export async function readUnsigned(actor: Actor, commentId: string): Promise<Unsigned[]> {
  if (actor.kind === 'anonymous') return [];
  const comment = await db().comment.findUnique({
    where: { id: commentId },
    select: {
      accountId: true,
      spaceId: true,
      coSignatures: {
        where: { state: { in: ['asked', 'declined'] } },
        orderBy: [{ state: 'asc' }, { nameAsPrinted: 'asc' }],
        select: { nameAsPrinted: true, state: true },
      },
    },
  });
  if (!comment || !(isAuthor(actor, comment) || isOnTeam(actor, comment.spaceId))) return [];
  return comment.coSignatures.map(({ nameAsPrinted: name, state }) => ({
    name,
    state: state === 'declined' ? 'declined' : 'asked',
  }));
}
