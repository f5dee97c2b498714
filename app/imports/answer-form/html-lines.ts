import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Words that are printed alike; `\n` is a line break. */
export interface LineRun {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** A paragraph of a rendered text as a form prints it. */
export interface HtmlLine {
  runs: LineRun[];
  isHeading: boolean;
  /** "•" or "2.", as the text has it; null outside lists. */
  marker: string | null;
  /** Of lists within each other; 0 outside and in the outermost. */
  depth: number;
}

const HOLDERS = new Set(['blockquote', 'div', 'section', 'thead', 'tbody', 'table']);
const BLOCKS = new Set([
  ...HOLDERS,
  'p',
  'pre',
  'ul',
  'ol',
  'li',
  'tr',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const PLAIN = { bold: false, italic: false, href: null };
/** Between the cells of a row: a form prints tables of the draft line by line. */
const BETWEEN_CELLS = ' · ';

/** The paragraphs of rendered, sanitised Markdown, in order; every word of it is in one. */
export const linesOfHtml = (html: string): HtmlLine[] =>
  linesOf(fromHtml(html, { fragment: true }).children, { isHeading: false, marker: null, depth: 0 }).filter(
    ({ runs }) => runs.some(({ text }) => text.trim() !== ''),
  );

function linesOf(nodes: Nodes[], how: Omit<HtmlLine, 'runs'>): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let inline: Nodes[] = [];
  let { marker } = how;
  const end = (): void => {
    const runs = runsOf(inline, PLAIN);
    inline = [];
    if (!runs.some(({ text }) => text.trim() !== '')) return;
    lines.push({ ...how, marker, runs });
    // What follows in the same item has no number of its own.
    if (marker !== null) marker = '';
  };
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      end();
      const inner = linesOfBlock(node, { ...how, marker });
      if (inner.length > 0 && marker !== null) marker = '';
      lines.push(...inner);
    } else inline.push(node);
  }
  end();
  return lines;
}

function linesOfBlock(node: Element, how: Omit<HtmlLine, 'runs'>): HtmlLine[] {
  if (/^h[1-6]$/.test(node.tagName)) return linesOf(node.children, { ...how, isHeading: true });
  if (node.tagName === 'tr') {
    const cells = node.children
      .filter((cell) => cell.type === 'element')
      .map((cell) => runsOf([cell], PLAIN));
    const runs = cells.flatMap((cell, at) => (at > 0 ? [{ text: BETWEEN_CELLS, ...PLAIN }, ...cell] : cell));
    return [{ ...how, runs }];
  }
  if (node.tagName !== 'ul' && node.tagName !== 'ol') return linesOf(node.children, how);
  let number = Number(node.properties.start ?? 1);
  const depth = how.marker === null ? 0 : how.depth + 1;
  return node.children.flatMap((item) =>
    item.type === 'element'
      ? linesOf(item.children, { ...how, depth, marker: node.tagName === 'ol' ? `${number++}.` : '•' })
      : [],
  );
}

function runsOf(nodes: Nodes[], style: Omit<LineRun, 'text'>): LineRun[] {
  return nodes.flatMap((node): LineRun[] => {
    if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' '), ...style }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [{ text: '\n', ...style }];
    return runsOf(node.children, {
      bold: style.bold || node.tagName === 'strong' || node.tagName === 'th',
      italic: style.italic || node.tagName === 'em',
      href: node.tagName === 'a' ? targetOf(node) : style.href,
    });
  });
}

/** Where a link leads from anywhere; a link within the site leads nowhere from a file. */
function targetOf({ properties }: Element): string | null {
  const href = String(properties.href ?? '');
  return /^(?:https?:\/\/|mailto:)/i.test(href) ? href : null;
}
