import type { PageLine } from './page-lines.ts';
import { quoted, type Warn } from './warnings.ts';
import { writeMarkdown } from './write-markdown.ts';

/**
 * The disclaimer at the foot of the page, as Markdown, with the starred notes that follow it; null without one. The
 * About section above it is the page's furniture; what stands below it is named in a warning.
 */
export function readDisclaimer(tail: readonly PageLine[], warn: Warn): string | null {
  const from = tail.findLastIndex((line) => /^disclaimer\s*:/i.test(line.text));
  if (from < 0) return null;
  let end = from;
  let rest = from;
  while (rest < tail.length) {
    const line = tail[rest];
    const opensBlock = rest === from || tail[rest - 1]?.text === '';
    if (line && line.text !== '' && opensBlock && rest !== from && !isNote(line.text)) break;
    rest++;
    if (line?.text) end = rest;
  }
  const unplaced = tail.slice(rest).filter((line) => line.text !== '');
  const first = unplaced[0];
  if (first)
    warn(
      first.number,
      'line-not-placed',
      `${quoted(first.text)} and what follows it, below the disclaimer, were left out`,
    );
  return writeMarkdown(tail.slice(from, end));
}

function isNote(text: string): boolean {
  return /^\*/.test(text) || /^(?:all )?references? to kosovo\b/i.test(text);
}
