import { termColumns, termView } from '~/frameworks/term-columns.server';
import { db } from '~/platform/db.server';
import { readQuestions } from '~/spaces/read-questions.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { Queue } from './queue';

/** What a queue can be narrowed to: the questions and priorities of the space, and the languages that are written in it. */
export async function readQueueChoices(space: SpaceFrame, language: string): Promise<Queue['choices']> {
  const [questions, priorities, languages] = await Promise.all([
    readQuestions(space, language),
    db().term.findMany({
      where: { framework: { workplan: { spaceId: space.id } }, current: true },
      orderBy: { position: 'asc' },
      select: termColumns,
    }),
    db().comment.findMany({
      where: { spaceId: space.id },
      distinct: ['language'],
      orderBy: { language: 'asc' },
      select: { language: true },
    }),
  ]);
  return {
    places: [
      ...questions.map(({ number, text }) => ({
        key: `question-${number}`,
        code: null,
        label: text,
        number,
      })),
      ...priorities.map((row) => {
        const { code, title } = termView(row, language);
        return { key: `priority-${code}`, code, label: title, number: null };
      }),
    ],
    languages: languages.map((row) => row.language),
  };
}
