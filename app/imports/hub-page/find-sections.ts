import { HubPageError } from './hub-page.ts';
import { nextFilled, type PageLine } from './page-lines.ts';
import { readPostDate } from './post-date.ts';
import { quoted, type Warn } from './warnings.ts';

/** The three parts of a copied page; the questions heading and the About section's heading belong to none. */
interface PageSections {
  preamble: PageLine[];
  posts: PageLine[];
  /** From the About section on; empty when the page was copied without it. */
  tail: PageLine[];
}

const QUESTIONS_HEADING = /^discussion questions\s*(?:&|&amp;|and)\s*comments$/i;
const ABOUT_HEADING = /^about the migration network hub$/i;
const ABOUT_FIRST_LINE = /^what is the migration network hub\s*\?$/i;
const DISCLAIMER = /^disclaimer\s*:\s*the opinions expressed in this discussion\b/i;

/**
 * Divides a page at its questions heading and its About section. A comment may quote either: the heading is the first
 * one after "Welcome", the About section the one that goes on as the page's does. Raises HubPageError without a heading.
 */
export function findSections(lines: readonly PageLine[], warn: Warn): PageSections {
  const heading = findHeading(lines, warn);
  const end = findEnd(lines, heading + 1, warn);
  return { preamble: lines.slice(0, heading), posts: lines.slice(heading + 1, end), tail: lines.slice(end) };
}

function findHeading(lines: readonly PageLine[], warn: Warn): number {
  const found = indexesOf(lines, 0, QUESTIONS_HEADING);
  const first = found[0];
  if (first === undefined) {
    throw new HubPageError(
      'no "Discussion Questions & Comments" heading was found; is this the text of a Hub discussion page?',
    );
  }
  const welcome = lines.findIndex((line) => /^welcome$/i.test(line.text));
  const firstDate = lines.findIndex((line, index) => index > first && readPostDate(line.text) !== null);
  const chosen = found.find((index) => index > welcome && (firstDate < 0 || index < firstDate)) ?? first;
  for (const index of found.filter((other) => other !== chosen && (firstDate < 0 || other < firstDate))) {
    const line = lines[index]?.number ?? 0;
    warn(
      line,
      'heading-repeated',
      `a second ${quoted(lines[index]?.text ?? '')}; the posts were read from line ${lines[chosen]?.number} on`,
    );
  }
  return chosen;
}

function findEnd(lines: readonly PageLine[], from: number, warn: Warn): number {
  const found = indexesOf(lines, from, ABOUT_HEADING);
  const asThePageGoesOn = found.find((index) =>
    ABOUT_FIRST_LINE.test(lines[nextFilled(lines, index + 1, lines.length)]?.text ?? ''),
  );
  const chosen = asThePageGoesOn ?? found.at(-1);
  if (chosen !== undefined) return chosen;
  const disclaimer = lines.findIndex((line, index) => index >= from && DISCLAIMER.test(line.text));
  const end = disclaimer < 0 ? lines.length : disclaimer;
  warn(
    lines[Math.min(end, lines.length - 1)]?.number ?? 1,
    'end-not-found',
    'the page\'s "About the Migration Network Hub" section was not found; everything down to here was read as posts',
  );
  return end;
}

function indexesOf(lines: readonly PageLine[], from: number, pattern: RegExp): number[] {
  return lines.flatMap((line, index) => (index >= from && pattern.test(line.text) ? [index] : []));
}
