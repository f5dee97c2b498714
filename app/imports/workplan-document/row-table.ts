import type { DraftField } from '~/spaces/workplan-draft';
import type { Cell, Passage } from './document-piece';
import { fieldOfLabel } from './fact-labels';
import { type FoundPriority, labelled } from './found-priority';
import { codeAlone, groupNamed, groupOfHeading, readPriorityName } from './priority-name';

/** A table with a heading for each column and a row for each priority. */
export interface RowTable {
  /** What each column holds; null where its heading is not known. */
  fields: (DraftField | null)[];
  headings: string[];
  rows: Cell[][];
}

/** From as many columns with known headings on; one of them must be the title. */
const LEAST_COLUMNS = 2;

/** The table with what its columns hold; null where its first row is no such row of headings. */
export function readRowTable(rows: Cell[][]): RowTable | null {
  const [head = [], ...others] = rows.map(byColumn);
  const headings = head.map((cell) => cell.text.split('\n').join(' '));
  const fields = headings.map(fieldOfColumn);
  // "Objective" over a column of words describes, as "Priority" over one of numbers is the code.
  const titleColumn = fields.indexOf('title');
  if (others.length === 0 || titleColumn < 0) return null;
  if (!fields.includes('code') && others.every((row) => isCodeOrNothing(row[titleColumn]))) {
    fields[titleColumn] = 'code';
    const next = fields.indexOf('description');
    if (next < 0) return null;
    fields[next] = 'title';
  }
  const title = fields.indexOf('title');
  const isTable =
    new Set(fields.filter((field) => field !== null)).size >= LEAST_COLUMNS &&
    others.some((row) => isOwn(row[title]));
  return isTable ? { fields, headings, rows: others } : null;
}

const NOTHING: Cell = { text: '', columns: 1, rowsAbove: 0, pieces: [] };

/** A cell for each column: one that spans several stands in the first. */
const byColumn = (row: Cell[]): Cell[] =>
  row.flatMap((cell) => [cell, ...Array.from({ length: cell.columns - 1 }, () => NOTHING)]);

/** A column's heading may say its field in the plural ("Priorities"). */
const fieldOfColumn = (heading: string): DraftField | null =>
  fieldOfLabel(heading) ??
  fieldOfLabel(heading.replace(/ies$/i, 'y')) ??
  fieldOfLabel(heading.replace(/s$/i, ''));

/** Whether a cell has words, and they are not those of a cell above. */
const isOwn = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell.text !== '' && cell.rowsAbove === 0;

const isCodeOrNothing = (cell: Cell | undefined): boolean =>
  !cell || cell.text === '' || codeAlone(cell.text) !== null;

/**
 * Makes a priority of every row, in order. Returns, for each, the text that no field holds; what stands in rows without a title
 * belongs to the priority before, and a row of one cell that names a group opens that group.
 */
export function takeRowTable(
  table: RowTable,
  begin: () => FoundPriority,
): { priority: FoundPriority | null; texts: Passage[] }[] {
  const taken: { priority: FoundPriority | null; texts: Passage[] }[] = [];
  let group: string | null = null;
  let priority: FoundPriority | null = null;
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell.text !== '' && cell.rowsAbove === 0);
    const announced = filled.length === 1 ? groupOfRow(filled[0]) : null;
    if (announced !== null) {
      group = announced;
      const texts = filled.flatMap((cell) => cell.pieces.map((piece) => piece.passage));
      taken.push({ priority: null, texts });
      continue;
    }
    const isNew = isOwn(row[table.fields.indexOf('title')]);
    if (isNew) {
      const isFirst: boolean = priority === null;
      priority = begin();
      if (isFirst) taken.push({ priority: null, texts: takeHeadings(table, priority) });
    }
    taken.push({ priority, texts: takeRow(table, row, isNew ? priority : null, group) });
  }
  return taken.filter(({ texts }) => texts.length > 0);
}

function groupOfRow(cell: Cell | undefined): string | null {
  if (!cell || cell.columns === 1) return null;
  return groupOfHeading(cell.text);
}

/** The headings are said once, by the first priority; one over a column of nothing stays as text. */
function takeHeadings(table: RowTable, first: FoundPriority): Passage[] {
  const line = table.headings.join(' | ');
  first.note('title', line, line);
  return table.headings.flatMap((heading, column) =>
    heading === '' || table.fields[column] || table.rows.some((row) => isOwn(row[column]))
      ? []
      : labelled(heading, []),
  );
}

function takeRow(
  table: RowTable,
  row: Cell[],
  priority: FoundPriority | null,
  group: string | null,
): Passage[] {
  const texts: Passage[] = [];
  for (const [column, cell] of row.entries()) {
    const field = table.fields[column] ?? null;
    const heading = table.headings[column] ?? '';
    const isOfGroup = field === 'group' && cell.rowsAbove > 0;
    if (cell.text === '' || (cell.rowsAbove > 0 && !isOfGroup)) continue;
    if (!priority || !field) texts.push(...labelled(heading, cell.pieces));
    else if (field === 'title') texts.push(...takeTitle(priority, heading, cell));
    else if (isOfGroup) priority.group = groupNamed(cell.text);
    else texts.push(...priority.take(field, heading, cell.pieces));
  }
  if (priority) priority.group ??= group;
  return texts;
}

/** The first paragraph is the title, which may begin with the code; the others describe. */
function takeTitle(priority: FoundPriority, heading: string, cell: Cell): Passage[] {
  const [first, ...others] = cell.pieces;
  if (!first) return [];
  const name =
    priority.code === null && priority.number === null ? readPriorityName(first.passage.text) : null;
  const texts: Passage[] = [];
  if (name?.title && first.kind !== 'list') {
    const { group } = priority;
    priority.takeName(name);
    priority.group ??= group;
  } else texts.push(...priority.take('title', heading, [first]));
  for (const piece of others)
    if (piece.kind === 'list') texts.push(piece.passage);
    else priority.describe(piece.passage.text);
  return texts;
}
