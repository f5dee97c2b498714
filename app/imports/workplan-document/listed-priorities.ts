import { BOLD_LINE_LEVEL, type ListItem, type Passage, type Piece } from './document-piece';
import { fieldOfLabel, readLabelledLine } from './fact-labels';
import { plainPassage } from './inline-markdown';
import { listPassage } from './pieces-of-html';
import { groupOfHeading, readPriorityName } from './priority-name';

/** With as many different facts below it a line is what they are facts of. */
const LEAST_FACTS = 2;
/** One such line may be chance; several are how the document is written. */
const LEAST_LINES = 2;
const LONGEST_LINE = 200;

/**
 * Documents without headings name their priorities in the items of a numbered list, or in plain lines, with the facts below ("Lead: …").
 * Such items and lines become headings below all others; everything else stays as it is.
 */
export function withListedPriorities(pieces: Piece[]): Piece[] {
  return withNamingLines(pieces.flatMap(openedList));
}

/** A list whose outer items have facts under them, as a heading for each with the list of what stands under it. */
function openedList(piece: Piece): Piece[] {
  if (piece.kind !== 'list') return [piece];
  const parts: { head: ListItem; below: ListItem[] }[] = [];
  for (const item of piece.items) {
    if (item.depth === 0 || parts.length === 0) parts.push({ head: item, below: [] });
    else parts.at(-1)?.below.push({ ...item, depth: item.depth - 1 });
  }
  const naming = parts.filter(
    ({ head, below }) => isLine(head.text) && fieldsOf(below.map((item) => item.text)).size >= LEAST_FACTS,
  );
  if (naming.length < LEAST_LINES) return [piece];
  return parts.flatMap(({ head, below }): Piece[] => [
    headingOf(head.number === null ? head.text : `${head.number}. ${head.text}`),
    ...(below.length > 0 ? [{ kind: 'list' as const, items: below, passage: listPassage(below) }] : []),
  ]);
}

function withNamingLines(pieces: Piece[]): Piece[] {
  const facts = pieces.map((piece, at) => factsBelow(pieces, piece, at));
  if (facts.filter((count) => count >= LEAST_FACTS).length < LEAST_LINES) return pieces;
  // Where several lines name priorities, one with a single fact below does too.
  return pieces.map((piece, at) => (facts[at] ? headingOf(piece.passage.text) : piece));
}

/** How many different facts stand directly below a paragraph, or a list's only item, that is a line without a heading above whose facts they could be. */
function factsBelow(pieces: Piece[], piece: Piece, at: number): number {
  const isAlone = piece.kind === 'paragraph' || (piece.kind === 'list' && piece.items.length === 1);
  const { text } = piece.passage;
  if (!isAlone || !isLine(text)) return 0;
  const above = pieces[at - 1];
  if (above?.kind === 'heading' && !groupOfHeading(above.passage.text) && !readPriorityName(text)) return 0;
  const lines: string[] = [];
  for (const below of pieces.slice(at + 1)) {
    if (below.kind !== 'paragraph' || !below.passage.text.split('\n').every(readLabelledLine)) break;
    lines.push(...below.passage.text.split('\n'));
  }
  return fieldsOf(lines).size;
}

/** A line that can name something: no sentence, no label and no fact itself. */
const isLine = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  !text.includes('\n') &&
  !/[.;,:]$/.test(text) &&
  fieldOfLabel(text) === null &&
  readLabelledLine(text) === null;

const fieldsOf = (lines: string[]): Set<string> =>
  new Set(lines.flatMap((line) => readLabelledLine(line)?.field ?? []));

function headingOf(text: string): Piece {
  const passage: Passage = plainPassage(text);
  return { kind: 'heading', level: BOLD_LINE_LEVEL, passage };
}
