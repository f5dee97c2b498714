import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Texts up to this long are shown whole. */
const FOLD_FROM_CHARACTERS = 1_200;
/** Of a longer one this much stays readable while it is folded. */
const OPENING_CHARACTERS = 600;
/** A list or a quotation is cut in two only where the part beyond the opening is at least this long. */
const CUT_FROM_CHARACTERS = 300;
/** A paragraph only where it is longer than most comments: a sentence that stops in the middle reads as a fault. */
const CUT_PARAGRAPH_FROM_CHARACTERS = 1_000;

/** A comment's text in two pieces that follow each other; `rest` is null where the text is short. */
export interface FoldedText {
  opening: string;
  rest: string | null;
  /** Of the whole text; counted where it is folded. */
  words: number;
}

/**
 * Cuts rendered HTML after its first characters, between two blocks, two items of a list or two words of a paragraph,
 * so that a page can fold the rest without sending anything twice. Ids and the numbers of lists hold.
 */
export function foldText(html: string): FoldedText {
  const unfolded = { opening: html, rest: null, words: 0 };
  // Most texts are short, and HTML is never shorter than its text: those are not parsed.
  if (html.length <= FOLD_FROM_CHARACTERS) return unfolded;
  const tree = fromHtml(html, { fragment: true });
  const whole = textOf(tree);
  if (whole.length <= FOLD_FROM_CHARACTERS) return unfolded;
  const [opening, rest] = cut(tree, OPENING_CHARACTERS);
  // A text that begins with one long table shows it whole.
  if (opening.children.length === 0) opening.children.push(...rest.children.splice(0, 1));
  if (textOf(rest).trim() === '') return unfolded;
  return { opening: toHtml(opening), rest: toHtml(rest), words: countWords(html.replace(/<[^>]*>/g, ' ')) };
}

/** Scripts that write words without spaces between them. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words as the script counts them. Segmenting is slow, so only texts that need it are segmented. */
function countWords(text: string): number {
  if (!WITHOUT_SPACES.test(text)) return text.match(/\S+/g)?.length ?? 0;
  let words = 0;
  for (const piece of segmenter.segment(text)) if (piece.isWordLike) words += 1;
  return words;
}

const textOf = (node: Root | RootContent | ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const CUTTABLE = new Set(['p', 'ul', 'ol', 'blockquote', 'strong', 'em', 'mark', 'a', 'del']);

/** Where a text may be cut: at a space, or behind the punctuation of scripts that have none. */
const PAUSE = /\s|(?<=[。，、！？；])/u;

const cutFrom = (node: ElementContent): number =>
  node.type === 'element' && node.tagName === 'p' ? CUT_PARAGRAPH_FROM_CHARACTERS : CUT_FROM_CHARACTERS;

/** Cuts a node's children once `characters` of text are reached; the part behind has no ids, which stay with the first. */
function cut<N extends Root | Element>(node: N, characters: number): [N, N] {
  const before: ElementContent[] = [];
  const behind: ElementContent[] = [];
  let left = characters;
  for (const child of node.children as ElementContent[]) {
    const length = textOf(child).length;
    // What follows something that stands behind stands behind it.
    if (left <= 0 || behind.length > 0) behind.push(child);
    else if (length >= left && length - left < cutFrom(child)) before.push(child);
    else if (length <= left) before.push(child);
    else if (child.type === 'text') {
      const pause = child.value.slice(left).search(PAUSE);
      const at = pause < 0 ? child.value.length : left + pause;
      before.push({ ...child, value: child.value.slice(0, at) });
      if (at < child.value.length) behind.push({ ...child, value: child.value.slice(at) });
    } else if (child.type === 'element' && CUTTABLE.has(child.tagName)) {
      const [head, tail] = cut(child, left);
      if (head.children.length > 0) before.push(head);
      if (tail.children.length > 0) behind.push(tail);
    } else behind.push(child);
    left -= length;
  }
  const tail = { ...node, children: behind };
  if (tail.type === 'element' && node.type === 'element') tail.properties = behindProperties(node, before);
  return [{ ...node, children: before }, tail];
}

function behindProperties(node: Element, before: ElementContent[]): Element['properties'] {
  const { id: _stays, ...properties } = node.properties;
  if (node.tagName !== 'ol') return properties;
  const items = before.filter((child) => child.type === 'element' && child.tagName === 'li').length;
  return { ...properties, start: Number(properties.start ?? 1) + items };
}
