import type { DraftBlock, DraftDocument, DraftPriority, DraftWarning } from '~/spaces/workplan-draft';
import { missingWords, type Passage, type Piece } from './document-piece';
import type { FoundPriority } from './found-priority';
import { plainPassage } from './inline-markdown';
import { withListedPriorities } from './listed-priorities';
import { FRONT_MATTER, headingsOfPriorities, withBoldHeadings } from './priority-headings';
import { codesOf, groupOfHeading, readPriorityName } from './priority-name';
import { readPriorities } from './read-priorities';

export interface DocumentSource {
  pieces: Piece[];
  /** All words of the document, read in another way than the pieces: what these lack is said and kept. */
  words: string;
  language: string;
  /** The title where the document begins with none. */
  otherwiseTitled: string;
  warnings: DraftWarning[];
}

const LONGEST_TITLE = 300;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(`^(?:(?:draft|version|as) of )?(?:\\d{1,2} )?(?:${MONTHS}) \\d{4}$`, 'i');
/** Among so many of the first lines the date is looked for. */
const DATE_WITHIN = 3;
const PERIOD = /\b(20\d{2})\s*[-–—/]\s*((?:20)?\d{2})\b/;

/** The draft that a document's pieces make: title, priorities with their facts, and everything else as text in order. */
export function draftOfPieces(source: DocumentSource): DraftDocument {
  const pieces = withListedPriorities(withBoldHeadings(source.pieces));
  const title = takeTitle(pieces);
  const dated = takeDate(pieces);
  const read = readPriorities(pieces);
  const codes = codesOf(read.priorities);
  const priorities = read.priorities.map((found, index) =>
    priorityOf(found, index, codes[index]?.code ?? ''),
  );
  const keys = new Map(read.priorities.map((found, index) => [found, keyOf(index)]));
  const keyOfFound = (found: FoundPriority | null) => found && (keys.get(found) ?? null);
  const blocks: DraftBlock[] = read.texts.map(({ passage, priority, after }, index) => ({
    id: `b${index + 1}`,
    markdown: passage.markdown,
    priorityKey: keyOfFound(priority),
    ...(after ? { afterKey: keyOfFound(after) } : {}),
  }));
  const printed = priorities.flatMap(printedWords);
  const lost = missingWords(source.words, [
    title?.text ?? '',
    dated ?? '',
    ...read.texts.map(({ passage }) => passage.text),
    ...printed,
  ]);
  if (lost.length > 0) {
    const { markdown } = plainPassage(lost.join(' '));
    blocks.push({ id: `b${blocks.length + 1}`, markdown, priorityKey: null });
  }
  const titleText = title?.text ?? source.otherwiseTitled;
  const period = PERIOD.exec(titleText);
  return {
    title: titleText,
    language: source.language,
    period: period ? `${period[1]}-${period[2]}` : null,
    dated,
    note: null,
    thematicAreas: [...read.thematicAreas].map(([number, name]) => ({
      number,
      title: name || String(number),
    })),
    priorities,
    blocks,
    warnings: [...source.warnings, ...warningsOf(priorities, codes, lost)],
  };
}

const keyOf = (index: number): string => `p${index + 1}`;

/** A priority's facts hold its words; a fact that was printed with other words beside it is kept as printed too. */
const printedWords = (priority: DraftPriority): string[] =>
  // Of a code in a heading the label is the code itself, printed once.
  priority.readings.map(({ field, label, text }) =>
    field === 'code' && label === text ? text : `${label} ${text}`,
  );

function priorityOf(found: FoundPriority, index: number, code: string): DraftPriority {
  return {
    key: keyOf(index),
    code,
    number: found.number,
    title: found.title,
    finalTitle: null,
    group: found.group,
    leads: found.leads,
    participating: found.participating,
    timeline: found.timeline,
    status: found.status,
    description: found.description,
    activities: found.activities,
    activitiesCount: null,
    objectives: found.objectives,
    pdParagraphs: found.pdParagraphs,
    thematicAreas: found.thematicAreas,
    ...found.found,
    readings: found.readings,
  };
}

/** Takes the title out of the pieces: the first of them, where it is a heading or a line that a heading or a date follows. */
function takeTitle(pieces: Piece[]): Passage | null {
  const [first, second] = pieces;
  if (!first || (first.kind !== 'heading' && first.kind !== 'paragraph')) return null;
  const { text } = first.passage;
  const isLine = text.length <= LONGEST_TITLE && !/[.;:]$/.test(text) && !text.includes('\n');
  const isHeading =
    first.kind === 'heading' || second?.kind === 'heading' || DATE.test(second?.passage.text ?? '');
  const isOfThePlan = readPriorityName(text) || groupOfHeading(text) || FRONT_MATTER.test(text);
  if (!isLine || !isHeading || isOfThePlan || headingsOfPriorities(pieces).has(0)) return null;
  pieces.shift();
  return first.passage;
}

function takeDate(pieces: Piece[]): string | null {
  const at = pieces.slice(0, DATE_WITHIN).findIndex((piece) => DATE.test(piece.passage.text));
  if (at < 0) return null;
  const [piece] = pieces.splice(at, 1);
  return piece?.passage.text ?? null;
}

function warningsOf(
  priorities: DraftPriority[],
  codes: { code: string; isOurs: boolean }[],
  lost: string[],
): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  if (priorities.length === 0) warnings.push({ kind: 'noPriorities', values: {} });
  if (priorities.some((priority) => priority.confidence === 'guess'))
    warnings.push({ kind: 'guessed', values: {} });
  const ours = codes.filter(({ isOurs }) => isOurs).map(({ code }) => code);
  if (ours.length > 0) warnings.push({ kind: 'numberedByUs', values: { codes: ours.join(', ') } });
  if (lost.length > 0) warnings.push({ kind: 'unplaced', values: {} });
  return warnings;
}
