import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { holdQuestions } from './hold-questions.server';
import { canEditQuestions } from './permissions';
import { askedNumbers, putInOrder } from './put-questions-in-order.server';

/**
 * Puts the questions of a space into an order: `numbers` has each that is asked, once. Nothing where they stand so already. Raises
 * `Conflict` where others are asked by now than those that were ordered.
 */
export async function orderQuestions(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; numbers: readonly number[] },
): Promise<void> {
  ensure(canEditQuestions(actor));
  const space = await holdQuestions(tx, input.slug);
  const asked = askedNumbers(space);
  const isWhole =
    asked.length === input.numbers.length && asked.every((number) => input.numbers.includes(number));
  if (!isWhole)
    throw new Conflict(
      'Other questions are asked here by now than those that you put in order. Open the page again and repeat what still applies.',
    );
  await putInOrder(tx, clock, actor, space, input.numbers);
}
