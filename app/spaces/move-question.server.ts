import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { holdQuestions, questionOf } from './hold-questions.server';
import { canEditQuestions } from './permissions';
import { askedNumbers, putInOrder } from './put-questions-in-order.server';

/** Moves a question before the one above it, or behind the one below. Nothing where there is none, or where it is no longer asked. */
export async function moveQuestion(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, number, to }: { slug: string; number: number; to: 'up' | 'down' },
): Promise<void> {
  ensure(canEditQuestions(actor));
  const space = await holdQuestions(tx, slug);
  questionOf(space, number);
  const numbers = askedNumbers(space);
  const from = numbers.indexOf(number);
  const beside = from + (to === 'up' ? -1 : 1);
  if (from < 0 || numbers[beside] === undefined) return;
  [numbers[from], numbers[beside]] = [numbers[beside] as number, number];
  await putInOrder(tx, clock, actor, space, numbers);
}
