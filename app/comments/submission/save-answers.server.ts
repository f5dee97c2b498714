import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import type { DraftContent } from '../writing/draft-content';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { saveDraft } from '../writing/save-draft.server';
import type { WritingPlace } from '../writing/writing-place';
import type { SentAnswer } from './answers-schema';

/** What became of a save: the mark of each draft that there is, by the number of its question. */
export interface SavedAnswers {
  marks: Map<number, number>;
  /** Of what the answers share. */
  mark: number;
  /** Questions whose draft says something else since it was shown: they are left as they are. 0: what they share. */
  elsewhere: number[];
}

/**
 * Keeps all answers of a form as the drafts of their questions, which the page of a single question shows as well, and what they share as the draft "all".
 * What was saved elsewhere meanwhile is left as it is and named; everything else is kept. Nothing is begun for a question that nobody answered.
 * Throws what `startDraft` does.
 */
export async function saveAnswers(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; shared: Partial<DraftContent>; mark: number; answers: SentAnswer[] },
): Promise<SavedAnswers> {
  const { slug } = input;
  const saved: SavedAnswers = { marks: new Map(), mark: input.mark, elsewhere: [] };
  const save = async (place: WritingPlace, content: Partial<DraftContent>, mark: number) => {
    try {
      return (await saveDraft(tx, clock, actor, { slug, place, content, mark })).mark;
    } catch (error) {
      // Nothing was written for it, and the transaction goes on.
      if (!(error instanceof Conflict)) throw error;
      saved.elsewhere.push('number' in place ? place.number : 0);
      return mark;
    }
  };
  saved.mark = await save({ kind: 'all' }, input.shared, input.mark);
  for (const { number, text, interests, mark } of input.answers) {
    const place = { kind: 'question', number } as const;
    const isEmpty = text.trim() === '' && interests.length === 0;
    if (isEmpty && !(await findOwnDraft(tx, actor, slug, place))) continue;
    saved.marks.set(number, await save(place, { text, interests }, mark));
  }
  return saved;
}

/** What is said where something was left as it is. */
export const elsewhereInWords = (elsewhere: number[]): string => {
  const questions = elsewhere.filter((number) => number > 0);
  const what =
    questions.length > 0
      ? `the answer to question ${questions.join(', ')}`
      : 'for whom you write, or who signs with you,';
  return `Everything is kept but ${what}: another version was saved meanwhile, in another window or by a colleague. It stands beside the field; what you send now replaces it.`;
};
