import type { DraftField } from '~/spaces/workplan-draft';
import { type Cell, type Passage, type Piece, squeezed } from './document-piece';
import { fieldOfLabel } from './fact-labels';
import type { FoundPriority } from './found-priority';
import { labelled } from './found-priority';
import { plainPassage } from './inline-markdown';
import { type PriorityName, readPriorityName } from './priority-name';

/** One row of a table whose first column says what the second holds; rows that a page break cut in two are one again. */
export interface LabelledRow {
  label: string;
  /** The fact, where the label is known; the name, where it names a priority. */
  field: DraftField | null;
  name: PriorityName | null;
  /** What stands in the other cells, by the rows that it was printed in. */
  values: Piece[][];
}

/** From as many rows with known labels on, a table is one of labels and values. */
const LEAST_LABELS = 2;

/** The rows of a table with a column of labels, or with a row of them above a row of values; null where it is no such table. */
export function readLabelTable(table: Cell[][]): LabelledRow[] | null {
  const rows = upright(table);
  if (rows.some((row) => row.length > 3)) return null;
  const read: LabelledRow[] = [];
  for (const row of rows) {
    const next = rowOf(row);
    const last = read.at(-1);
    if (last && continues(last, next)) {
      const label = squeezed(`${last.label} ${next.label}`);
      Object.assign(last, { ...kindOf(label), label, values: [...last.values, ...next.values] });
    } else read.push(next);
  }
  const known = read.filter((row) => row.field !== null || row.name !== null);
  const fields = new Set(known.map((row) => row.field ?? 'name'));
  // One fact in a table by itself is a fact, though not a name.
  const isFact = known.length === read.length && fields.size === 1 && !namesItself(known);
  const isTable = fields.size >= LEAST_LABELS && known.length * 2 >= read.length;
  return isTable || isFact ? read : null;
}

/** A table whose first row says what the one row below holds, with a row for each of its columns; any other as it is. */
function upright(rows: Cell[][]): Cell[][] {
  const [head = [], values = [], ...more] = rows;
  const isOne = more.length === 0 && head.length === values.length && head.length >= LEAST_LABELS;
  if (!isOne || [...head, ...values].some((cell) => cell.columns > 1 || cell.rowsAbove > 0)) return rows;
  const known = head.filter((cell) => fieldOfLabel(cell.text) !== null).length;
  const areLabels = known >= LEAST_LABELS && known * 2 >= head.length;
  if (!areLabels || values.some((cell) => fieldOfLabel(cell.text) !== null)) return rows;
  return head.map((cell, column) => [cell, values[column] as Cell]);
}

function rowOf(cells: Cell[]): LabelledRow {
  const [first, ...rest] = cells;
  const own = cells.filter((cell) => cell.rowsAbove === 0);
  // A row of one cell is a name ("Priority 3: …") or text without a label.
  if (rest.length === 0) {
    const name = readPriorityName(first?.text ?? '');
    if (first && name && name.by !== 'number' && name.title)
      return { label: '', field: null, name, values: [] };
    return { label: '', field: null, name: null, values: [first?.pieces ?? []] };
  }
  const label = first && first.rowsAbove === 0 ? squeezed(first.text) : '';
  const values = own.filter((cell) => cell !== first).flatMap((cell) => cell.pieces);
  return { label, ...kindOf(label), values: [values] };
}

function kindOf(label: string): Pick<LabelledRow, 'field' | 'name'> {
  const field = fieldOfLabel(label);
  // "Priority" alone is a label whose value may begin with the code.
  if (field) return { field, name: null };
  const name = readPriorityName(label);
  return { field: null, name: name && name.by === 'word' ? name : null };
}

/** Whether a row only goes on with the one before: its label is the rest of that label, or it has none. */
function continues(last: LabelledRow, next: LabelledRow): boolean {
  if (next.name && next.label === '') return false;
  if (next.label === '') return last.label !== '' || last.name === null;
  const isEmpty = next.values.every((pieces) => pieces.length === 0);
  const isKnown = (row: LabelledRow): boolean => row.field !== null || row.name !== null;
  const both = kindOf(`${last.label} ${next.label}`);
  if (last.label !== '' && (both.field !== null || both.name !== null))
    return !isKnown(last) || !isKnown(next);
  return isEmpty && !isKnown(next) && last.label !== '' && /^\p{Ll}/u.test(next.label);
}

/** Whether the table names its priorities itself: by a label, or by a row with the title. */
export const namesItself = (rows: LabelledRow[]): boolean =>
  rows.some((row) => row.name !== null || row.field === 'title');

/**
 * Gives the rows of a label table to priorities: `begin` makes one for each name, `current` is whose table it is until then.
 * Returns, for each priority in order, the text that no field holds.
 */
export function takeLabelTable(
  rows: LabelledRow[],
  current: FoundPriority | null,
  begin: () => FoundPriority,
): { priority: FoundPriority | null; texts: Passage[] }[] {
  const taken: { priority: FoundPriority | null; texts: Passage[] }[] = [];
  let priority = current;
  const say = (texts: Passage[]): void => {
    if (texts.length > 0) taken.push({ priority, texts });
  };
  for (const row of rows) {
    const isNewTitle = row.field === 'title' && (priority === null || priority.title !== '');
    // A code may stand above its title, and begins the priority then.
    const isDone =
      priority !== current && priority?.title !== '' && (priority?.code ?? priority?.number) !== null;
    const isNewCode = row.field === 'code' && (priority === null || isDone);
    if (row.name || isNewTitle || isNewCode) priority = begin();
    if (row.name && priority) {
      priority.takeName(row.name);
      say(takeTitle(priority, row.label, row.values));
    } else if (row.field === 'title' && priority) say(takeNamedTitle(priority, row));
    else if (row.field && priority) say(priority.take(row.field, row.label, factOf(row)));
    else say(labelled(row.label, row.values.flat()));
  }
  return taken;
}

/** Facts of one line: a row that was cut in two is one line again. */
const OF_ONE_LINE: (DraftField | null)[] = ['leads', 'participating', 'timeline', 'status', 'thematicAreas'];

function factOf(row: LabelledRow): Piece[] {
  const pieces = row.values.flat();
  if (row.values.length < 2 || !OF_ONE_LINE.includes(row.field)) return pieces;
  const passage = plainPassage(pieces.map((piece) => piece.passage.text).join(' '));
  return passage.text === '' ? [] : [{ kind: 'paragraph', passage, isBold: false }];
}

/** A title cell may begin with the code ("O6 – Climate change"). */
function takeNamedTitle(priority: FoundPriority, row: LabelledRow): Passage[] {
  const [first = [], ...rest] = row.values;
  const [head, ...others] = first;
  const name = head && head.kind !== 'list' ? readPriorityName(head.passage.text.split('\n')[0] ?? '') : null;
  if (!head || !name?.title || priority.code !== null || priority.number !== null)
    return takeTitle(priority, row.label, row.values);
  priority.takeName({ ...name, title: '' });
  const lines = head.passage.text.split('\n').slice(1);
  const title: Piece = {
    kind: 'paragraph',
    passage: plainPassage([name.title, ...lines].join('\n')),
    isBold: false,
  };
  return takeTitle(priority, row.label, [[title, ...others], ...rest]);
}

/** The first paragraph is the title, with the rows that go on with it; what follows describes it. */
function takeTitle(priority: FoundPriority, label: string, values: Piece[][]): Passage[] {
  const texts: Passage[] = [];
  const known = priority.readings.length;
  let describes = false;

  for (const [index, pieces] of values.entries()) {
    for (const [place, piece] of pieces.entries()) {
      const line = piece.passage.text;
      const isTitle =
        !describes &&
        piece.kind !== 'list' &&
        (priority.title === '' || (index > 0 && place === 0 && goesOn(line)));
      if (isTitle) texts.push(...priority.take('title', label, [piece]));
      else if (piece.kind === 'paragraph' || piece.kind === 'heading') {
        priority.describe(line);
        describes = true;
      } else texts.push(piece.passage);
    }
  }
  const isSaid = priority.readings.slice(known).some((reading) => reading.label === label);
  if (label && !isSaid) priority.note('title', label, '');
  return texts;
}

/** A line that a sentence was cut before: it begins in lower case or with a sign. */
const goesOn = (line: string): boolean => /^[^\p{Lu}\p{Lo}]/u.test(line);
