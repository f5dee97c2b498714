import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { holdQuestions, questionOf } from './hold-questions.server';
import { canEditQuestions } from './permissions';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'question-retired': { number: number; isDeleted: boolean };
  }
}

/**
 * Stops asking a question. One with comments, published or not, stays with them and is marked; one without is deleted, and its number is
 * not given again. Returns which of the two; nothing changes where it is retired already. Throws `NotFound`, `Forbidden`.
 */
export async function retireQuestion(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, number }: { slug: string; number: number },
): Promise<'retired' | 'deleted'> {
  ensure(canEditQuestions(actor));
  const space = await holdQuestions(tx, slug);
  const { id, comments, retiredAt } = questionOf(space, number);
  const isDeleted = comments === 0;
  if (isDeleted) await tx.question.delete({ where: { id } });
  else if (retiredAt !== null) return 'retired';
  else await tx.question.update({ where: { id }, data: { retiredAt: clock.now() } });
  await emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'question-retired',
    data: { number, isDeleted },
    actorId: accountOf(actor),
  });
  return isDeleted ? 'deleted' : 'retired';
}
