import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { TermView } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { type WordChange, wordChanges } from '~/platform/text/word-changes';
import { settleHeadings } from '../settle-headings';
import { wordsOf } from './current-blocks.server';

/** A block of a workplan and what it said in each version. */
export interface BlockInFull {
  id: string;
  number: number;
  /** Counted from 1, in the current version; null: it has the block no more. */
  place: number | null;
  language: string;
  /** Of the current version, or of the last that had it. */
  html: string;
  /** Null: the introduction, or it is gone. */
  priority: TermView | null;
  /** The last version that had it. */
  lastVersion: number;
  /** From the second on: the versions that worded it otherwise, the newest first, each with what it changed. */
  history: { version: number; words: WordChange[] }[];
}

/** A block of the workplan of a space that the reader was shown. Throws `NotFound`. */
export async function readBlock(spaceId: string, number: number, language: string): Promise<BlockInFull> {
  const row = await db().block.findFirst({
    where: { number, workplan: { spaceId } },
    select: {
      id: true,
      number: true,
      position: true,
      html: true,
      workplan: { select: { language: true } },
      priority: { select: { term: { select: termColumns } } },
      texts: {
        orderBy: { version: { number: 'asc' } },
        select: { markdown: true, version: { select: { number: true, language: true } } },
      },
    },
  });
  if (!row) throw new NotFound('There is no such paragraph.');
  const { texts, position, priority, workplan, ...block } = row;
  const history = texts.slice(1).flatMap(({ markdown, version }, place) => {
    const before = texts[place]?.markdown ?? '';
    if (before === markdown) return [];
    return [
      { version: version.number, words: wordChanges(wordsOf(before), wordsOf(markdown), version.language) },
    ];
  });
  return {
    ...block,
    html: settleHeadings(block.html, 2),
    place: position === null ? null : position + 1,
    language: workplan.language,
    priority: position !== null && priority ? termView(priority.term, language) : null,
    lastVersion: texts.at(-1)?.version.number ?? 1,
    history: history.reverse(),
  };
}
