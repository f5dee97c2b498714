import type { DraftBlock, DraftDocument, DraftPriority, DraftWarning } from '~/spaces/workplan-draft';
import { missingWords, type Piece } from './document-piece';
import { type KnownTitles, takeTitle } from './document-title';
import type { FoundPriority } from './found-priority';
import { plainPassage } from './inline-markdown';
import { withListedPriorities } from './listed-priorities';
import { withoutNeedlessEscapes } from './needless-escapes';
import { withBoldHeadings } from './priority-headings';
import { codesOf } from './priority-name';
import { readPriorities } from './read-priorities';

export interface DocumentSource {
  pieces: Piece[];
  /** All words of the document, read in another way than the pieces: what these lack is said and kept. */
  words: string;
  language: string;
  /** The title where the document begins with none. */
  otherwiseTitled: string;
  warnings: DraftWarning[];
  /** Titles that are known from elsewhere than the text. */
  titles?: KnownTitles;
}

/** The draft that a document's pieces make: title, priorities with their facts, and everything else as text in order. */
export function draftOfPieces(source: DocumentSource): DraftDocument {
  const pieces = withListedPriorities(withBoldHeadings(source.pieces));
  const { taken, title, period, dated } = takeTitle(pieces, source.titles ?? { styled: null, kept: null });
  const read = readPriorities(pieces);
  const codes = codesOf(read.priorities);
  const priorities = read.priorities.map((found, index) =>
    priorityOf(found, index, codes[index]?.code ?? ''),
  );
  const keys = new Map(read.priorities.map((found, index) => [found, keyOf(index)]));
  const keyOfFound = (found: FoundPriority | null) => found && (keys.get(found) ?? null);
  const blocks: DraftBlock[] = read.texts.map(({ passage, priority, after }, index) => ({
    id: `b${index + 1}`,
    markdown: withoutNeedlessEscapes(passage.markdown),
    priorityKey: keyOfFound(priority),
    ...(after ? { afterKey: keyOfFound(after) } : {}),
  }));
  const printed = priorities.flatMap(printedWords);
  const lost = missingWords(source.words, [
    taken?.text ?? '',
    dated ?? '',
    ...read.texts.map(({ passage }) => passage.text),
    ...printed,
  ]);
  if (lost.length > 0) {
    const { markdown } = plainPassage(lost.join(' '));
    blocks.push({ id: `b${blocks.length + 1}`, markdown, priorityKey: null });
  }
  return {
    title: title ?? source.otherwiseTitled,
    language: source.language,
    period,
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
