/** Some words of a document, twice: as a reader sees them, and as Markdown that renders to them. */
export interface Passage {
  text: string;
  markdown: string;
}

export interface ListItem extends Passage {
  /** 0 is the outermost. */
  depth: number;
  /** Null for a bullet. */
  number: number | null;
}

/** A part of a document in reading order, whatever format it came in. Every word of the document is in one piece. */
export type Piece =
  | { kind: 'heading'; level: number; passage: Passage }
  | { kind: 'paragraph'; passage: Passage; isBold: boolean }
  | { kind: 'list'; passage: Passage; items: ListItem[] }
  | { kind: 'table'; passage: Passage; rows: Cell[][] };

export interface Cell {
  text: string;
  /** How many columns it spans. */
  columns: number;
  /** Which row of the table its words stand in, where it spans several: 0 in the row that has them. */
  rowsAbove: number;
  pieces: Piece[];
}

/** The level of a line that is printed bold like a heading and was given no level; below all others. */
export const BOLD_LINE_LEVEL = 7;

/** White space as single blanks. */
export const squeezed = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Words for counting: letters and digits of any script, lower case. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(/\u00AD/g, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words of `text` that `held` does not have as often, in order: what would be lost. */
export function missingWords(text: string, held: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const part of held) for (const word of wordsOf(part)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsOf(text).filter((word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}
