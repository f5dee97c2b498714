import type { Db, Tx } from '~/platform/db.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { VersionBlock } from '../block-likeness';

/** The blocks of a workplan's current version as versions are compared by: in order, with the words that readers see. */
export async function currentBlocks(tx: Tx | Db, workplanId: string): Promise<VersionBlock[]> {
  const rows = await tx.block.findMany({
    where: { workplanId, position: { not: null } },
    orderBy: { position: 'asc' },
    select: { id: true, markdown: true, priority: { select: { term: { select: { code: true } } } } },
  });
  return rows.map(({ id, markdown, priority }) => ({
    id,
    text: wordsOf(markdown),
    priority: priority?.term.code ?? null,
  }));
}

/** What a reader sees of a block, without its marks. */
export const wordsOf = (markdown: string): string => renderMarkdown(markdown).text;
