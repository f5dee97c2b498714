import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { QuestionLine, SpaceFrame } from './space-view';

/** Markdown's marks in a question's line are not worth their place in a list. */
const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/[*_`#>]+/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** The questions of a space that the actor was shown, in order. */
export async function readQuestions(space: SpaceFrame, language: string): Promise<QuestionLine[]> {
  const rows = await db().question.findMany({
    where: { spaceId: space.id },
    orderBy: { position: 'asc' },
    select: { id: true, number: true, text: true, commentCount: true },
  });
  return rows.map((row) => {
    const text = inLanguage(row.text, language);
    return {
      id: row.id,
      number: row.number,
      text: { ...text, text: withoutMarks(text.text) },
      comments: row.commentCount,
    };
  });
}
