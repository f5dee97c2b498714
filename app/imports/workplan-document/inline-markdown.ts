import type { Element, Nodes } from 'hast';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { escapeMarkdownLine } from '../hub-page/escape-markdown';
import type { Passage } from './document-piece';
import { squeezed } from './document-piece';

/** Words that are printed alike. A line break is a run of its own. */
interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** Addresses that may become links; anything else keeps its words and loses its target. */
const LINK = /^(?:https?:\/\/|mailto:)[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]{1,2000}$/;
/** Where these stand in a link's words, the words are written without the link: the renderer would link them itself. */
const ADDRESS_LIKE = /:\/\/|www\.|@/i;

/** The words of inline HTML as one passage; lines are kept, other white space is single blanks. `isBold`: all of it is. */
export function inlinePassage(
  nodes: Nodes[],
  imageNote: (alt: string) => string,
): Passage & { isBold: boolean } {
  const runs = mergedRuns(runsOf(nodes, { bold: false, italic: false, href: null }, imageNote));
  const text = tidyLines(runs.map((run) => run.text).join(''));
  const isBold = runs.some((run) => run.bold) && runs.every((run) => run.bold || run.text.trim() === '');
  return { text, markdown: writtenAs(text, runs), isBold };
}

/** Plain words, one or more lines, as a passage. */
export function plainPassage(words: string): Passage {
  const text = tidyLines(words);
  return { text, markdown: plainMarkdown(text) };
}

function runsOf(nodes: Nodes[], style: Omit<Run, 'text'>, imageNote: (alt: string) => string): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' '), ...style }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [{ text: '\n', ...style }];
    if (node.tagName === 'img') return [{ text: imageNote(String(node.properties.alt ?? '')), ...style }];
    if (node.tagName === 'input') return [{ text: node.properties.checked ? '[x] ' : '[ ] ', ...style }];
    if (isWayBack(node)) return [];
    return runsOf(node.children, styleWithin(node, style), imageNote);
  });
}

function styleWithin({ tagName, properties }: Element, style: Omit<Run, 'text'>): Omit<Run, 'text'> {
  if (tagName === 'strong' || tagName === 'b') return { ...style, bold: true };
  if (tagName === 'em' || tagName === 'i') return { ...style, italic: true };
  if (tagName === 'a') return { ...style, href: String(properties.href ?? '') };
  return style;
}

/** The arrow from a note back to its place: it leads nowhere in blocks. */
const isWayBack = (node: Element): boolean =>
  node.tagName === 'a' && /^#(?:foot|end)note-ref-/.test(String(node.properties.href ?? ''));

function mergedRuns(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href)
      last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map(squeezed)
    .filter((line) => line !== '')
    .join('\n');

/** Markdown with emphasis and links where it renders to exactly these words; else without them. */
function writtenAs(text: string, runs: Run[]): string {
  if (runs.every((run) => !run.bold && !run.italic && !run.href)) return plainMarkdown(text);
  const styled = tidyLines(runs.map(styledRun).join('')).split('\n').join('\\\n');
  // Emphasis beside punctuation does not always count as such: what would show its signs is written without.
  return squeezed(renderMarkdown(styled).text) === squeezed(text) ? styled : plainMarkdown(text);
}

function styledRun({ text, bold, italic, href }: Run): string {
  const words = text.trim();
  if (words === '' || words.includes('\n')) return linesOf(text, escapeMarkdownLine);
  const [before, after] = [/^\s*/.exec(text)?.[0] ?? '', /\s*$/.exec(text)?.[0] ?? ''];
  const signs = bold && italic ? '***' : bold ? '**' : italic ? '*' : '';
  const escaped = escapeMarkdownLine(words);
  const linked = href && LINK.test(href) && !ADDRESS_LIKE.test(words) ? `[${escaped}](<${href}>)` : escaped;
  return `${before}${signs}${linked}${signs}${after}`;
}

const linesOf = (text: string, write: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      return words === '' ? line : line.replace(words, () => write(words));
    })
    .join('\n');

const plainMarkdown = (text: string): string => text.split('\n').map(escapeMarkdownLine).join('\\\n');
