import { renderMarkdown } from '~/platform/text/markdown.server';

/** What readers see in the place of words that a moderator removed; as Markdown it makes no link with what follows. */
const IN_PLACE = '\\[…\\]';
/** The same as it reads: a text that has it says that something was removed. */
export const SHOWN_IN_PLACE = '[…]';
/** Signs that Markdown may have between two letters of a text that shows none. */
const MARKUP = '[*_~`\\\\]*';
const GAP = '[\\s*_~`>\\\\]+';

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Finds a passage in a plain text wherever it stands, however its words are parted there; undefined for a passage without a sign. */
export function passagePattern(passage: string): RegExp | undefined {
  const words = passage.trim().split(/\s+/).filter(Boolean);
  return words.length === 0 ? undefined : new RegExp(words.map(escaped).join('\\s+'), 'gu');
}

/** The same in Markdown, which may have signs between the letters. */
function markdownPattern(passage: string): RegExp {
  const words = passage.trim().split(/\s+/);
  const loose = words.map((word) => [...word].map(escaped).join(MARKUP));
  const written = loose.join(GAP);
  // An address in angle brackets loses them too: they were never shown.
  return new RegExp(`<(?:mailto:)?${written}>|${written}`, 'gu');
}

/** UTF-16 offsets of a passage in a plain text, everywhere. */
export function placesOfPassage(text: string, passage: string): { start: number; end: number }[] {
  const pattern = passagePattern(passage);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/**
 * A text without a passage, "[…]" in each of its places, in Markdown, HTML and plain text; null where the Markdown is such that the passage would
 * still be in what readers are sent (words tied to an address, say): then nothing may be believed to be removed.
 */
export function withoutPassage(
  markdown: string,
  passage: string,
): { markdown: string; html: string; text: string } | null {
  const redacted = markdown.replace(markdownPattern(passage), IN_PLACE);
  const rendered = renderMarkdown(redacted);
  const pattern = passagePattern(passage);
  const isLeft = pattern && [redacted, rendered.text, rendered.html].some((one) => one.search(pattern) >= 0);
  return redacted === markdown || isLeft ? null : { markdown: redacted, ...rendered };
}
