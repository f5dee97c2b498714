import type { Actor } from '~/accounts/actor';
import { db, type Tx } from '~/platform/db.server';
import { NotFound, SignInNeeded } from '~/platform/errors';
import { visibleSpaces } from '~/spaces/visibility.server';

/** The numbers of the questions that a space asks now, in their order. Throws `NotFound` where the actor may not read the space, `SignInNeeded` where nobody is signed in who might. */
export async function currentQuestions(actor: Actor, slug: string, tx: Tx = db()): Promise<number[]> {
  const space = await tx.space.findFirst({
    where: { AND: [visibleSpaces(actor), { slug }] },
    select: {
      questions: {
        where: { retiredAt: null },
        orderBy: [{ position: 'asc' }, { number: 'asc' }],
        select: { number: true },
      },
    },
  });
  if (!space && actor.kind === 'anonymous') throw new SignInNeeded('Sign in to take part in this space.');
  if (!space) throw new NotFound('There is no such space.');
  return space.questions.map(({ number }) => number);
}
