import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { holdQuestions, questionOf } from './hold-questions.server';
import { canEditQuestions } from './permissions';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'question-brought-back': { number: number };
  }
}

/** Asks a retired question again, after the others; nothing where it is asked. Throws `NotFound`, `Forbidden`. */
export async function bringBackQuestion(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, number }: { slug: string; number: number },
): Promise<void> {
  ensure(canEditQuestions(actor));
  const space = await holdQuestions(tx, slug);
  const question = questionOf(space, number);
  if (question.retiredAt === null) return;
  const position = Math.max(...space.questions.map((one) => one.position)) + 1;
  await tx.question.update({ where: { id: question.id }, data: { retiredAt: null, position } });
  await emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'question-brought-back',
    data: { number },
    actorId: accountOf(actor),
  });
}
