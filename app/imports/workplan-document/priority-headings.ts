import { BOLD_LINE_LEVEL, type Piece } from './document-piece';
import { fieldOfLabel, readLabelledLine } from './fact-labels';
import { namesItself, readLabelTable } from './label-table';
import { groupOfHeading, isGroupLetters, type PriorityName, readPriorityName } from './priority-name';
import { readRowTable } from './row-table';

/** A heading that begins a priority: its name, and how sure that is. */
export interface PriorityHeading {
  name: PriorityName;
  confidence: 'sure' | 'likely' | 'guess';
}

/** As many facts under a heading make it a priority, whatever it is called. */
const LEAST_FACTS = 2;
/** As many headings with the same unknown letters make these letters a code. */
const LEAST_ALIKE = 2;
/** Parts that every document has; a number before them is the part's. */
export const FRONT_MATTER =
  /^(?:introduction|background|context|conclusions?|annex(?:es)?|foreword|preface|contents|table of contents|summary|executive summary|next steps|references|abbreviations|acronyms|review|monitoring|methodology|priorit(?:y|ies)|work[\s-]?streams?)\b/i;

/** Bold lines become headings below all others, unless they are a label or a fact. */
export function withBoldHeadings(pieces: Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (piece.kind !== 'paragraph' || !piece.isBold) return piece;
    const { text } = piece.passage;
    if (text.length > 200 || text.includes('\n') || /[.;,]$/.test(text)) return piece;
    if (fieldOfLabel(text) || readLabelledLine(text)) return piece;
    return { kind: 'heading', level: BOLD_LINE_LEVEL, passage: piece.passage };
  });
}

/** The headings that begin a priority, by their place among the pieces. */
export function headingsOfPriorities(pieces: Piece[]): Map<number, PriorityHeading> {
  const found = new Map<number, PriorityHeading>();
  const facts = factsUnderHeadings(pieces);
  const headings = pieces.flatMap((piece, at) =>
    piece.kind === 'heading' && !fieldOfLabel(piece.passage.text)
      ? [{ at, level: piece.level, text: piece.passage.text, name: readPriorityName(piece.passage.text) }]
      : [],
  );
  const known = lettersOfCodes(headings);
  for (const { at, text, name } of headings) {
    if (name?.title && (name.by === 'word' || known.has(lettersOf(name))))
      found.set(at, { name, confidence: 'sure' });
    else if ((facts.get(at) ?? 0) >= LEAST_FACTS)
      found.set(at, { name: name?.title ? name : unnamed(text), confidence: 'likely' });
  }
  // Beside several that are known by their facts, one of the same level with a single fact is another.
  for (const { at, level, text, name } of headings) {
    const alike = headings.filter((one) => one.level === level && (facts.get(one.at) ?? 0) >= LEAST_FACTS);
    if (!found.has(at) && facts.has(at) && alike.length >= LEAST_ALIKE)
      found.set(at, { name: name?.title ? name : unnamed(text), confidence: 'likely' });
  }
  const tablesNameThem = pieces.some(
    (piece) =>
      piece.kind === 'table' && (readRowTable(piece.rows) ?? namesItself(readLabelTable(piece.rows) ?? [])),
  );
  if (found.size > 0 || tablesNameThem) return found;
  const numbered = headings.filter(
    ({ name, text }) => name?.by === 'number' && !FRONT_MATTER.test(name.title) && !groupOfHeading(text),
  );
  // Where numbers have parts ("2.1"), what they number is divided into them.
  const depth = Math.max(0, ...numbered.map(({ name }) => (name?.number ?? '').split('.').length));
  for (const { at, name } of numbered)
    if (name && name.number?.split('.').length === depth) found.set(at, { name, confidence: 'guess' });
  return found;
}

/** What numbers or letters the parts of a document: "A.", "II.", "Part B:". */
const PART_MARK = /^(?:(?:part|section|pillar|cluster)\s+)?(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.):]\s+/i;
/** As many headings over priorities are its parts; a single one, unless it is numbered, may be the document's title. */
const LEAST_PARTS = 2;

/**
 * The headings that say no more than which priorities belong together ("A. Services and protection"), by their place: a priority's is the next
 * heading, and stands deeper.
 */
export function headingsOfParts(pieces: Piece[], found: ReadonlyMap<number, PriorityHeading>): Set<number> {
  const headings = pieces.flatMap((piece, at) =>
    piece.kind === 'heading' && !fieldOfLabel(piece.passage.text)
      ? [{ at, level: piece.level, text: piece.passage.text }]
      : [],
  );
  const parts = headings.filter(({ at, level, text }, index) => {
    const next = headings[index + 1];
    const isOver = next !== undefined && found.has(next.at) && next.level > level;
    return isOver && !found.has(at) && !FRONT_MATTER.test(text.replace(PART_MARK, ''));
  });
  const isNumbered = parts.every(({ text }) => PART_MARK.test(text));
  return new Set(parts.length >= LEAST_PARTS || isNumbered ? parts.map(({ at }) => at) : []);
}

const unnamed = (title: string): PriorityName => ({
  group: null,
  number: null,
  code: null,
  title,
  by: 'number',
  label: '',
});

const lettersOf = (name: PriorityName | null): string =>
  name?.by === 'code' ? (name.code ?? '').replace(/[\d.]+$/, '') : '';

/** The letters of codes that are codes: those of a known group, and those that several headings share. */
function lettersOfCodes(headings: { name: PriorityName | null }[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { name } of headings) counts.set(lettersOf(name), (counts.get(lettersOf(name)) ?? 0) + 1);
  const letters = [...counts].filter(([own, count]) => count >= LEAST_ALIKE || isGroupLetters(own));
  return new Set(letters.map(([own]) => own).filter(Boolean));
}

/** How many different facts stand under each heading, before the next one that is no label. */
function factsUnderHeadings(pieces: Piece[]): Map<number, number> {
  const facts = new Map<number, Set<string>>();
  let heading: number | null = null;
  const note = (field: string | null): void => {
    if (heading === null || !field || field === 'title' || field === 'description') return;
    facts.set(heading, (facts.get(heading) ?? new Set()).add(field));
  };
  for (const [at, piece] of pieces.entries()) {
    const line = piece.passage.text;
    if (piece.kind === 'heading' && !fieldOfLabel(line)) heading = at;
    else if (piece.kind === 'table') {
      const rows = readLabelTable(piece.rows);
      if (rows && !namesItself(rows)) for (const row of rows) note(row.field);
      // What stands after a table that names its own priorities is no longer the heading's.
      else if (rows) heading = null;
    } else if (piece.kind === 'list')
      for (const item of piece.items) note(readLabelledLine(item.text)?.field ?? null);
    else for (const each of line.split('\n')) note(readLabelledLine(each)?.field ?? fieldOfLabel(each));
  }
  return new Map([...facts].map(([at, fields]) => [at, fields.size]));
}
