import type { Tx } from '~/platform/db.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { writeEntries } from './write-entries.server';

/** Makes questions of a space found by their words, in every language in which they are asked; in the transaction that wrote them. */
export async function indexQuestions(tx: Tx, spaceId: string, numbers: readonly number[]): Promise<void> {
  const rows = await tx.question.findMany({
    where: { spaceId, number: { in: [...numbers] } },
    select: { id: true, text: true },
  });
  await tx.searchEntry.deleteMany({ where: { questionId: { in: rows.map(({ id }) => id) } } });
  await writeEntries(
    tx,
    rows.flatMap(({ id: questionId, text }) =>
      Object.entries(text as Record<string, string>).map(([language, markdown]) => ({
        spaceId,
        kind: 'question' as const,
        questionId,
        language,
        text: renderMarkdown(markdown).text,
      })),
    ),
  );
}
