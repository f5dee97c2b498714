import { type Cell, type Passage, type Piece, squeezed } from '../workplan-document/document-piece';
import { plainPassage } from '../workplan-document/inline-markdown';
import { listPassage } from '../workplan-document/pieces-of-html';
import { type FieldSign, findSign, signOf, WHO_FIELDS } from './answer-form';
import type { OwnLines } from './own-lines.server';

/** A label is never longer: a sign that stands after more words is somebody's mention of it. */
const LONGEST_LABEL = 200;

/** Rows of a table that belong to one field, without its label; `typed` is what was written beside the label. */
export interface FieldRows {
  sign: FieldSign;
  typed: Passage[];
  rows: Cell[][];
}

/** Cuts a table into fields: word processors join tables when the line between them is deleted. `before` are rows above the first label. */
export function fieldsOfTable(
  rows: Cell[][],
  own: OwnLines | null,
): { before: Cell[][]; fields: FieldRows[] } {
  const before: Cell[][] = [];
  const fields: FieldRows[] = [];
  for (const [index, row] of rows.entries()) {
    const above = fields.at(-1)?.sign ?? null;
    const found = row.map((cell) => labelOf(cell, index === 0, above, own));
    const label = found.findIndex((sign) => sign !== null);
    const sign = found[label];
    if (sign) fields.push(startOf(sign, row, label, own));
    else (fields.at(-1)?.rows ?? before).push(row);
  }
  return { before, fields };
}

/** The field that a cell is the label of; `above` is the one that the rows before it belong to. */
function labelOf(
  cell: Cell,
  isFirst: boolean,
  above: FieldSign | null,
  own: OwnLines | null,
): FieldSign | null {
  if (cell.rowsAbove > 0) return null;
  const found = findSign(cell.text);
  if (!found || found.start > LONGEST_LABEL) return null;
  const lineStart = cell.text.lastIndexOf('\n', found.start) + 1;
  if (own?.hasCell(cell.text.slice(lineStart, found.end))) return found.sign;
  // A label that was changed counts where labels stand; in an answer, "[NAME]" may be somebody's own.
  const isWho = found.sign.kind in WHO_FIELDS;
  if (isFirst || above === null || (isWho && above.kind in WHO_FIELDS)) return found.sign;
  return own === null && !isWho && cell.text.trim().length === found.end ? found.sign : null;
}

function startOf(sign: FieldSign, row: Cell[], label: number, own: OwnLines | null): FieldRows {
  const typed = piecesOf(row[label] as Cell).flatMap((passage): Passage[] => {
    const found = findSign(passage.text);
    if (!found || signOf(found.sign) !== signOf(sign)) return own?.hasCell(passage.text) ? [] : [passage];
    const [words, after] = [passage.text.slice(0, found.end), passage.text.slice(found.end)];
    const label = own === null || own.hasCell(words) ? '' : passage.text.slice(0, found.start);
    return [label, after].filter((text) => text.trim() !== '').map(plainPassage);
  });
  const others = row.filter((cell, at) => at !== label && cell.text !== '');
  // What stands beside a label: room to write in, or the headings of other columns.
  const isRoom = sign.kind in WHO_FIELDS;
  const beside = others.filter((cell) => isRoom || (own !== null && !own.hasCell(cell.text)));
  return { sign, typed, rows: beside.length > 0 ? [beside] : [] };
}

/** The passages of a cell, lists as a whole. */
export const piecesOf = (cell: Cell): Passage[] =>
  cell.rowsAbove > 0 ? [] : cell.pieces.map(({ passage }) => passage);

/** Everything in some cells as Markdown. */
export const markdownOf = (cells: Cell[]): string => joined(cells.flatMap(piecesOf));

/** Passages one after another as Markdown. */
export const joined = (passages: Passage[]): string =>
  passages
    .map(({ markdown }) => markdown)
    .filter((markdown) => markdown !== '')
    .join('\n\n');

/** What stands in cells that hold one thing, as plain text; null where nothing does. */
export function plainOf(passages: Passage[]): string | null {
  const lines = passages.flatMap(({ text }) => text.split('\n').map(squeezed)).filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : null;
}

/** What of a piece is not the form's own: a list item for item. */
export function foreignPart(piece: Piece, own: OwnLines | null): Passage | null {
  if (piece.kind !== 'list') return own?.take(piece.passage.text) ? null : piece.passage;
  const items = piece.items.filter((item) => !own?.take(item.text));
  return items.length > 0 ? listPassage(items) : null;
}
