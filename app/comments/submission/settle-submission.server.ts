import type { Person } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, InvalidField } from '~/platform/errors';
import { type DraftContent, draftContentSchema } from '../writing/draft-content';
import { findPlace } from '../writing/find-place.server';
import { type SettledComment, settleComment } from '../writing/settle-comment.server';
import { answerFields } from './answers-schema';
import { currentQuestions } from './current-questions.server';

/** What the draft "all" says for every answer. */
export type SharedContent = Pick<
  DraftContent,
  'voice' | 'coSignatories' | 'nameWithheld' | 'language' | 'trapped'
>;

export interface WrittenAnswer {
  number: number;
  draftId: string;
  mark: number;
  content: DraftContent;
}

/** The answers that somebody has written to the questions that are asked now, in their order. */
export async function findAnswers(tx: Tx, actor: Person, slug: string): Promise<WrittenAnswer[]> {
  const numbers = await currentQuestions(actor, slug, tx);
  const rows = await tx.commentDraft.findMany({
    where: {
      accountId: actor.accountId,
      space: { slug },
      place: { in: numbers.map((number) => `question-${number}`) },
    },
    select: { id: true, place: true, mark: true, content: true },
  });
  return numbers.flatMap((number) => {
    const row = rows.find(({ place }) => place === `question-${number}`);
    if (!row) return [];
    const content = draftContentSchema.parse(row.content);
    const isWritten = content.text.trim() !== '' || content.interests.length > 0;
    return isWritten ? [{ number, draftId: row.id, mark: row.mark, content }] : [];
  });
}

/** What was looked at before it is posted: which answers, in which state. */
export const markOf = (shared: { mark: number }, answers: WrittenAnswer[]): string =>
  [shared.mark, ...answers.map(({ number, mark }) => `${number}.${mark}`)].join('-');

/**
 * Asks of every answer what `settleComment` asks of a comment, with what they share. Throws what it does, at the field of the question, and `BadInput`
 * where nothing was answered.
 */
export async function settleSubmission(
  tx: Tx,
  clock: Clock,
  actor: Person,
  input: { slug: string; shared: SharedContent; startedAt: Date | null; answers: WrittenAnswer[] },
): Promise<(WrittenAnswer & { settled: SettledComment })[]> {
  const { slug, shared, startedAt, answers } = input;
  if (answers.length === 0) throw new BadInput('Answer at least one question.');
  const { voice, coSignatories, nameWithheld, trapped } = shared;
  const all = [];
  for (const answer of answers) {
    const place = await findPlace(tx, actor, slug, { kind: 'question', number: answer.number });
    const language = shared.language ?? answer.content.language;
    const content = { ...answer.content, voice, coSignatories, nameWithheld, trapped, language };
    const settled = await settleComment(tx, clock, actor, place, content, startedAt).catch(
      (error: unknown) => {
        throw error instanceof InvalidField ? atQuestion(error, answer.number) : error;
      },
    );
    all.push({ ...answer, settled });
  }
  return all;
}

/** The text and the priorities are the question's own; all else is shared. */
function atQuestion(error: InvalidField, number: number): InvalidField {
  const fields: Record<string, string> = answerFields(number);
  return new InvalidField(fields[error.field] ?? error.field, error.message);
}
