import type { Passage, Piece } from './document-piece';
import { FRONT_MATTER, headingsOfPriorities } from './priority-headings';
import { groupOfHeading, readPriorityName } from './priority-name';

/** What a document says of itself before its text begins. */
export interface DocumentTitle {
  /** What was taken out of the text for it; null where it stands there still, or never stood there. */
  taken: Passage | null;
  title: string | null;
  period: string | null;
  dated: string | null;
}

/** Titles that are known from elsewhere than the text. */
export interface KnownTitles {
  /** In the style that a word processor has for titles. */
  styled: string | null;
  /** Among the document's properties. */
  kept: string | null;
}

const LONGEST_TITLE = 300;
/** Longer lines before the first heading are sentences. */
const LONGEST_LINE = 120;
/** A title page has hardly more. */
const TITLE_PAGE_PIECES = 10;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = `(?:\\d{1,2} )?(?:${MONTHS}) \\d{4}`;
const DATE = new RegExp(`^(?:(?:draft|version|as) of )?${DAY}$`, 'i');
const DATE_WITHIN_LINE = new RegExp(`\\b(?:(?:draft|version) of )?${DAY}\\b`, 'i');
/** Among so many of the first lines the date is looked for. */
const DATE_WITHIN = 3;
const PERIOD = /\b(20\d{2})\s*[-–—/]\s*((?:20)?\d{2})\b/;
const OF_A_PLAN = /\b(?:work\s?plan|plan|programme|program|strategy|framework|roadmap)\b/i;

/**
 * Takes title, period and date out of the pieces before the text begins. The title: what is styled as one, else the first heading or a line that a heading or
 * a date follows, else what the document's properties say, else the line of a title page.
 */
export function takeTitle(pieces: Piece[], known: KnownTitles): DocumentTitle {
  const front = titlePage(pieces);
  const taken = takeStyled(pieces, known.styled) ?? takeFirst(pieces, known.kept);
  const title = taken?.text ?? known.styled ?? known.kept ?? titleOnPage(front);
  const dated = takeDate(pieces) ?? dateOnPage(front);
  const period = [title ?? '', ...front].map((line) => PERIOD.exec(line)).find((found) => found !== null);
  return { taken, title, period: period ? `${period[1]}-${period[2]}` : null, dated };
}

function takeStyled(pieces: Piece[], styled: string | null): Passage | null {
  if (styled === null) return null;
  const at = pieces.slice(0, TITLE_PAGE_PIECES).findIndex(({ passage }) => passage.text === styled);
  const [piece] = at < 0 ? [] : pieces.splice(at, 1);
  return piece?.passage ?? null;
}

/** The first piece, where it is a heading, what the properties say, or a line that a heading or a date follows and the properties say nothing. */
function takeFirst(pieces: Piece[], kept: string | null): Passage | null {
  const [first, second] = pieces;
  if (!first || (first.kind !== 'heading' && first.kind !== 'paragraph')) return null;
  const { text } = first.passage;
  const isLine = text.length <= LONGEST_TITLE && !/[.;:]$/.test(text) && !text.includes('\n');
  const isHeading =
    first.kind === 'heading' ||
    (kept === null
      ? second?.kind === 'heading' || DATE.test(second?.passage.text ?? '')
      : isAlike(text, kept));
  const isOfThePlan = readPriorityName(text) || groupOfHeading(text) || FRONT_MATTER.test(text);
  if (!isLine || !isHeading || isOfThePlan || headingsOfPriorities(pieces).has(0)) return null;
  pieces.shift();
  return first.passage;
}

const isAlike = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The short lines before the first heading; none, where no heading follows. A title that is itself a heading is one of them. */
function titlePage(pieces: Piece[]): string[] {
  const [first, ...others] = pieces;
  const ends = others.findIndex(({ kind }) => kind !== 'paragraph');
  if (!first || first.kind === 'list' || first.kind === 'table') return [];
  const front = [first, ...others.slice(0, ends < 0 || others[ends]?.kind !== 'heading' ? 0 : ends)];
  return front
    .slice(0, TITLE_PAGE_PIECES)
    .flatMap(({ passage }) => passage.text.split('\n'))
    .filter((line) => line.length <= LONGEST_LINE && !/[.;:]$/.test(line));
}

/** The line that calls it a plan, else the first that is no part of the document and no date. It stays in the text. */
function titleOnPage(front: string[]): string | null {
  const lines = front.filter(
    (line) => !DATE.test(line) && !FRONT_MATTER.test(line) && !readPriorityName(line),
  );
  return lines.find((line) => OF_A_PLAN.test(line)) ?? lines[0] ?? null;
}

function takeDate(pieces: Piece[]): string | null {
  const at = pieces.slice(0, DATE_WITHIN).findIndex((piece) => DATE.test(piece.passage.text));
  if (at < 0) return null;
  const [piece] = pieces.splice(at, 1);
  return piece?.passage.text ?? null;
}

const dateOnPage = (front: string[]): string | null =>
  front.map((line) => DATE_WITHIN_LINE.exec(line)?.[0]).find((found) => found !== undefined) ?? null;
