import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { BadInput } from '../errors';
import { plainSigns } from './from-paste';

/** Parts of a page or of Word's clipboard that are no words. */
const WITHOUT_WORDS = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'iframe',
  'object',
  'svg',
  'noscript',
  'template',
  'xml',
]);
/** What Word prints before an item: its bullet or number, with blanks. */
const IGNORED_BY_WORD = /mso-list:\s*ignore/i;
const WORD_ITEM = /mso-list:\s*l\d+\s+level(\d)/i;
const LINK = /^(?:https?:|mailto:)/i;

const strikethrough: Handle = (node, _parent, state, info) =>
  `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;

/**
 * The HTML of a clipboard (Word, a browser, a mail) as Markdown: paragraphs, lists, tables, links and emphasis stay, all else is its words.
 * What looks like Markdown among the words is escaped. Throws `BadInput` for what is nested too deeply to be read.
 */
export function markdownOfPastedHtml(html: string): string {
  try {
    const tree = fromHtml(html.replace(/<!--[\s\S]*?(?:-->|$)/g, ''), { fragment: true });
    tree.children = kept(tree.children as ElementContent[]);
    // The words of a link or an item are what is pasted, not a page: hence no base address.
    const markdown = toMarkdown(toMdast(tree as Root), {
      bullet: '-',
      emphasis: '*',
      listItemIndent: 'one',
      extensions: [gfmTableToMarkdown()],
      // The renderer strikes out what stands between these.
      unsafe: [{ character: '~', inConstruct: 'phrasing' }],
      handlers: { delete: strikethrough },
    });
    return markdown.trim();
  } catch (error) {
    if (error instanceof RangeError)
      throw new BadInput('What was pasted is nested too deeply. Paste it without formatting.');
    throw error;
  }
}

/** The children that have words, Word's items put into lists. */
function kept(children: ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') out.push({ ...child, value: plainSigns(child.value) });
    if (child.type !== 'element' || WITHOUT_WORDS.has(child.tagName)) continue;
    const style = String(child.properties.style ?? '');
    if (IGNORED_BY_WORD.test(style)) continue;
    const item = WORD_ITEM.exec(style);
    const isOrdered = item !== null && /^\s*\(?\d/.test(markerOf(child));
    const plain = asPlain({ ...child, children: kept(child.children) });
    if (item) addItem(out, plain, Number(item[1]), isOrdered);
    else out.push(...plain);
  }
  return out;
}

/** Links that lead somewhere safe keep their target, images are their description; no other attribute matters. */
function asPlain(element: Element): ElementContent[] {
  const { tagName, properties, children } = element;
  if (tagName === 'img') return [{ type: 'text', value: String(properties.alt ?? '') }];
  // Word's own elements ("o:p") and what only looks otherwise.
  if (tagName.includes(':') || tagName === 'span' || tagName === 'font') return children;
  if (tagName === 'a') {
    const href = String(properties.href ?? '');
    return LINK.test(href) ? [{ ...element, properties: { href } }] : children;
  }
  const { start, style } = properties;
  const isBold = /font-weight:\s*(?:bold|[6-9]00)/i.test(String(style ?? ''));
  // Google Docs wraps everything in a "b" that is not bold.
  if (tagName === 'b' && /font-weight:\s*normal/i.test(String(style ?? ''))) return children;
  const own = { ...element, properties: start === undefined ? {} : { start } };
  return isBold && tagName === 'p'
    ? [{ ...own, children: [{ ...own, tagName: 'strong', properties: {} }] }]
    : [own];
}

/** Adds an item to the list that stands last, as deep as Word says; a level that is skipped is no level. */
function addItem(out: ElementContent[], content: ElementContent[], level: number, isOrdered: boolean): void {
  const words = content.flatMap((one) =>
    one.type === 'element' && one.tagName === 'p' ? one.children : one,
  );
  const tagName = isOrdered ? 'ol' : 'ul';
  let siblings = out;
  for (let depth = 1; depth < level; depth += 1) {
    const list = lastElement(siblings, 'ul') ?? lastElement(siblings, 'ol');
    const last = list && lastElement(list.children, 'li');
    if (!last) break;
    siblings = last.children;
  }
  let list = lastElement(siblings, tagName);
  if (!list) {
    list = { type: 'element', tagName, properties: {}, children: [] };
    siblings.push(list);
  }
  list.children.push({ type: 'element', tagName: 'li', properties: {}, children: words });
}

/** The last element, behind which only white space may stand, if it is one of these. */
function lastElement(nodes: ElementContent[], tagName: string): Element | undefined {
  const last = nodes.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  return last?.type === 'element' && last.tagName === tagName ? last : undefined;
}

/** What Word printed before an item. */
function markerOf(element: Element): string {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (IGNORED_BY_WORD.test(String(child.properties.style ?? ''))) return textOf(child);
    const within = markerOf(child);
    if (within) return within;
  }
  return '';
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
