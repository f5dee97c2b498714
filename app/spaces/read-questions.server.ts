import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { inOneLine } from './question';
import type { QuestionLine, SpaceFrame } from './space-view';

/** The questions of a space that the actor was shown: those that are asked in order, then those that are retired and were answered. */
export async function readQuestions(space: SpaceFrame, language: string): Promise<QuestionLine[]> {
  const rows = await db().question.findMany({
    where: { spaceId: space.id, OR: [{ retiredAt: null }, { commentCount: { gt: 0 } }] },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
    select: { id: true, number: true, text: true, kind: true, retiredAt: true, commentCount: true },
  });
  const lines = rows.map((row) => {
    const text = inLanguage(row.text, language);
    return {
      id: row.id,
      number: row.number,
      text: { ...text, text: inOneLine(text.text) },
      kind: row.kind,
      isRetired: row.retiredAt !== null,
      comments: row.commentCount,
    };
  });
  return lines.sort((a, b) => Number(a.isRetired) - Number(b.isRetired));
}
