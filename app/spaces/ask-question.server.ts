import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { askQuestions } from './ask-questions.server';
import { checkText } from './check-question-text';
import { holdQuestions } from './hold-questions.server';
import { canEditQuestions } from './permissions';
import type { QuestionKind, QuestionText } from './question';

/** Asks one more question in a space, after the others, and returns its number. Throws `NotFound`, `Forbidden`, `BadInput`. */
export async function askQuestion(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; text: QuestionText; kind: QuestionKind },
): Promise<number> {
  ensure(canEditQuestions(actor));
  const space = await holdQuestions(tx, input.slug);
  const text = checkText(input.text, space);
  await askQuestions(tx, clock, actor, space.id, [
    {
      text,
      kind: input.kind,
      askedBy: null,
      askedAt: clock.now(),
      askedAtPrecision: 'moment',
      externalRef: null,
    },
  ]);
  const { number } = await tx.question.findFirstOrThrow({
    where: { spaceId: space.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return number;
}
