import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import type { HeldQuestions } from './hold-questions.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** The questions that are asked, in their new order. */
    'questions-ordered': { numbers: number[] };
  }
}

/** The numbers of the questions that are asked, in order. */
export const askedNumbers = (space: HeldQuestions): number[] =>
  space.questions.filter((question) => question.retiredAt === null).map(({ number }) => number);

/** Writes an order of the questions that are asked, those that are retired behind them; nothing where they stand so. For operations that hold the questions and have asked whether the actor may. */
export async function putInOrder(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  space: HeldQuestions,
  numbers: readonly number[],
): Promise<void> {
  if (askedNumbers(space).every((number, place) => number === numbers[place])) return;
  const retired = space.questions.filter((question) => question.retiredAt !== null);
  const places = [...numbers, ...retired.map(({ number }) => number)];
  for (const question of space.questions) {
    const position = places.indexOf(question.number) + 1;
    if (position !== question.position)
      await tx.question.update({ where: { id: question.id }, data: { position } });
  }
  await emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'questions-ordered',
    data: { numbers: [...numbers] },
    actorId: accountOf(actor),
  });
}
