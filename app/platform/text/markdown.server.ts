import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { Marked } from 'marked';
import { BadInput } from '../errors';
import { eachTextNode, plainTextOf, removeLayoutSpace } from './plain-text';

/** Stored with every rendered text; raise it when the same Markdown would render otherwise. */
export const RENDERER_VERSION = '1';

export interface RenderedText {
  /** Sanitised; headings start at h3, since a comment stands below the page's own. */
  html: string;
  /** The plain text of that HTML: what evidence is counted in. */
  text: string;
}

const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    'p',
    'br',
    'strong',
    'em',
    'del',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'a',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href'], ol: [['start', /^\d{1,9}$/]], th: [], td: [] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { ...defaultSchema.ancestors },
  clobberPrefix: '',
  required: {},
};

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

// Raw HTML is what somebody typed: it is shown as typed. Images are links, because a reader's line is slow and the image is somebody else's server.
const parser = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text, block }) =>
      block ? `<p>${escapeHtml(text.trim()).replace(/\n/g, '<br>')}</p>\n` : escapeHtml(text),
    image: ({ href, text }) =>
      `<a href="${escapeHtml(href).replace(/"/g, '&quot;')}">${escapeHtml(text || href)}</a>`,
    heading({ tokens, depth }) {
      const level = Math.min(depth + 2, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
  },
});

/** Signs of emphasis that no backslash precedes, in one block: each looks for its partner among all that follow. Nobody writes a tenth of this. */
const EMPHASIS_MOST = 2_000;
/** Blanks in a row: the parser tries each of them as the end of the line. */
const BLANKS_MOST = 4_000;

/** Refuses what would keep the parser busy for seconds: its work grows with the square of these. */
function refuseEndlessWork(markdown: string): void {
  if (markdown.includes(' '.repeat(BLANKS_MOST)))
    throw new BadInput('This text has thousands of blanks in a row. Take them out.');
  for (const block of markdown.split(/\n[ \t]*\r?\n/))
    if ((block.match(/(?<!\\)(?:\*+|_+)/g)?.length ?? 0) > EMPHASIS_MOST)
      throw new BadInput(
        'One paragraph of this text has thousands of stars or underscores. Take some out, or put blank lines between its parts.',
      );
}

/**
 * Renders somebody's Markdown once, when it is written: Markdown → HTML → sanitised HTML → plain text.
 * Throws `BadInput` for a text that the parser cannot take (nested thousands deep, or thousands of stars in one paragraph).
 */
export function renderMarkdown(markdown: string): RenderedText {
  refuseEndlessWork(markdown);
  try {
    const tree = sanitize(
      fromHtml(parser.parse(markdown, { async: false }), { fragment: true }),
      schema,
    ) as Root;
    removeLayoutSpace(tree);
    for (const link of elements(tree, 'a')) link.properties.rel = ['nofollow', 'noopener', 'ugc'];
    // Parsed again from what is stored, so that the text belongs to the HTML that readers get, to the character.
    const html = toHtml(tree);
    return { html, text: plainTextOf(fromHtml(html, { fragment: true })) };
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && /stack|recurs|infinite/i.test(error.message))
    )
      throw new BadInput(
        'This text is nested too deeply to be shown. Take out some of the quote marks or list levels.',
      );
    throw error;
  }
}

/** Evidence to be shown in a rendered text: offsets in its plain text, and the id of the first mark. */
export interface EvidenceMark {
  id: string;
  start: number;
  end: number;
}

/** Wraps each span of the plain text in `<mark>` elements; overlapping spans nest; ids stand on the first piece of each span. */
export function markEvidence(html: string, marks: EvidenceMark[]): string {
  if (marks.length === 0) return html;
  const tree = fromHtml(html, { fragment: true });
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const placed = new Set<string>();
  for (const { node, parent, start } of eachTextNode(tree)) {
    const end = start + node.value.length;
    const here = sorted.filter((mark) => mark.start < end && mark.end > start);
    if (here.length === 0) continue;
    const cuts = [...new Set([start, end, ...here.flatMap((m) => [m.start, m.end])])]
      .filter((cut) => cut >= start && cut <= end)
      .sort((a, b) => a - b);
    const pieces = cuts.slice(1).map((to, index) => {
      const from = cuts[index] as number;
      let piece: Nodes = { type: 'text', value: node.value.slice(from - start, to - start) };
      for (const mark of here.filter((m) => m.start <= from && m.end >= to).reverse()) {
        piece = {
          type: 'element',
          tagName: 'mark',
          properties: placed.has(mark.id) ? {} : { id: mark.id },
          children: [piece],
        };
        placed.add(mark.id);
      }
      return piece;
    });
    parent.children.splice(parent.children.indexOf(node), 1, ...(pieces as Element['children']));
  }
  return toHtml(tree);
}

function* elements(node: Nodes, tagName: string): Generator<Element> {
  if (node.type === 'element' && node.tagName === tagName) yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child, tagName);
}
