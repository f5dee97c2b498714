import type { Element, Root, Text } from 'hast';

/** A text node with its place: `start` is where its value begins in the plain text of the tree. */
export interface PlacedText {
  node: Text;
  parent: Element | Root;
  start: number;
}

const CELLS = new Set(['th', 'td']);
const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  ...CELLS,
]);
/** Inside these only blocks are text; white space between them is layout. */
const HOLDERS = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr']);

const isBlock = (node: Root['children'][number] | undefined): boolean =>
  node?.type === 'element' && BLOCKS.has(node.tagName);

/**
 * Takes the white space out of a tree that is only the layout of its source: between blocks, and at the edges of one. What is left
 * is text that readers see, so that the plain text can be counted without exceptions.
 */
export function removeLayoutSpace(parent: Element | Root): void {
  if (parent.type === 'element' && parent.tagName === 'pre') return;
  const holdsBlocks = parent.type === 'root' || HOLDERS.has(parent.tagName) || BLOCKS.has(parent.tagName);
  const children = parent.children as Root['children'];
  for (const [index, child] of children.entries()) {
    if (child.type === 'element') removeLayoutSpace(child);
    if (child.type !== 'text' || !holdsBlocks) continue;
    if (index === 0 || isBlock(children[index - 1])) child.value = child.value.trimStart();
    if (index === children.length - 1 || isBlock(children[index + 1])) child.value = child.value.trimEnd();
  }
  parent.children = children.filter(
    (child) => child.type !== 'text' || child.value !== '',
  ) as Element['children'];
}

/** Called with each piece of a plain text in order: the characters of a text node, or what a reader sees between two. */
type Visitor = (text: string, placed?: { node: Text; parent: Element | Root }) => void;

/**
 * Walks a rendered text once. Between its text nodes stands what a reader sees without it being written: a blank line between
 * paragraphs, a new line between items, the number or bullet of an item, a tab between cells.
 */
function walk(tree: Root, visit: Visitor): void {
  let separator = '';
  let begun = false;
  /** The number or bullet that the next text begins with. */
  let marker = '';
  const separate = (wanted: string): void => {
    if (wanted.length > separator.length) separator = wanted;
  };
  const say: Visitor = (text, placed) => {
    if (begun && separator) visit(separator);
    if (marker) visit(marker);
    [separator, marker, begun] = ['', '', true];
    visit(text, placed);
  };
  const enter = (parent: Element | Root): void => {
    for (const node of parent.children) {
      if (node.type === 'text') say(node.value, { node, parent });
      if (node.type !== 'element') continue;
      if (node.tagName === 'br') say('\n');
      const gap = gapAround(node, parent);
      if (CELLS.has(node.tagName) && separator === '') separator = '\t';
      separate(gap);
      if (node.tagName === 'li') marker = markerOf(node, parent);
      enter(node);
      if (node.tagName === 'li') marker = '';
      separate(gap);
    }
  };
  enter(tree);
}

function gapAround(node: Element, parent: Element | Root): string {
  if (!BLOCKS.has(node.tagName) || CELLS.has(node.tagName)) return '';
  const isClose =
    node.tagName === 'li' ||
    node.tagName === 'tr' ||
    (parent.type === 'element' && ['li', 'table'].includes(parent.tagName));
  return isClose ? '\n' : '\n\n';
}

function markerOf(item: Element, list: Element | Root): string {
  if (list.type !== 'element' || list.tagName !== 'ol') return '• ';
  const items = list.children.filter((child) => child.type === 'element');
  return `${Number(list.properties.start ?? 1) + items.indexOf(item)}. `;
}

/** The plain text of a rendered text, as a reader would copy it; offsets count UTF-16 units. */
export function plainTextOf(tree: Root): string {
  const texts: string[] = [];
  walk(tree, (text) => texts.push(text));
  return texts.join('');
}

/** Every text node with its offset in the plain text, in order. */
export function eachTextNode(tree: Root): PlacedText[] {
  const all: PlacedText[] = [];
  let start = 0;
  walk(tree, (text, placed) => {
    if (placed) all.push({ ...placed, start });
    start += text.length;
  });
  return all;
}
