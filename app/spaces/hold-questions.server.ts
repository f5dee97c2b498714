import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { findSpace } from './find-space.server';
import type { QuestionKind, QuestionText } from './question';

/** A question as those who change it need it. */
export interface HeldQuestion {
  id: string;
  number: number;
  position: number;
  kind: QuestionKind;
  retiredAt: Date | null;
  text: QuestionText;
  /** All that were made on it, published or not. */
  comments: number;
}

export interface HeldQuestions {
  id: string;
  slug: string;
  language: string;
  languages: string[];
  /** In order. */
  questions: HeldQuestion[];
}

/**
 * Holds a space with its questions until the transaction ends: what two officers do to them comes one after the other, and no comment
 * arrives in between. Throws `NotFound` where there is no such space.
 */
export async function holdQuestions(tx: Tx, slug: string): Promise<HeldQuestions> {
  const { id } = await findSpace(tx, slug);
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${id}::uuid FOR UPDATE`;
  const { questions, ...space } = await tx.space.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      slug: true,
      language: true,
      languages: true,
      questions: {
        orderBy: [{ position: 'asc' }, { number: 'asc' }],
        select: {
          id: true,
          number: true,
          position: true,
          kind: true,
          retiredAt: true,
          text: true,
          _count: { select: { comments: true } },
        },
      },
    },
  });
  return {
    ...space,
    questions: questions.map(({ _count, text, ...question }) => ({
      ...question,
      text: text as QuestionText,
      comments: _count.comments,
    })),
  };
}

/** The question with a number. Throws `NotFound`. */
export function questionOf(space: HeldQuestions, number: number): HeldQuestion {
  const question = space.questions.find((one) => one.number === number);
  if (!question) throw new NotFound('There is no such question.');
  return question;
}
