import type { Element, Nodes, Root, Text } from 'hast';

/** A text node with its place: `start` is where its value begins in the plain text of the tree. */
export interface PlacedText {
  node: Text;
  parent: Element | Root;
  start: number;
}

const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'table',
  'tr',
  'li',
  'div',
]);

/**
 * Walks a rendered text once and yields, in order, the pieces of its plain text: the characters of its text nodes, and
 * between them what a reader sees without it being written (a blank line between paragraphs, a new line between list
 * items, the number or bullet of an item, a tab between cells).
 */
function* pieces(tree: Root): Generator<{ text: string; placed?: { node: Text; parent: Element | Root } }> {
  let separator = '';
  let begun = false;
  const breakBy = (wanted: string): void => {
    if (wanted.length > separator.length) separator = wanted;
  };
  function* visit(
    node: Nodes,
    parent: Element | Root,
    marker: { text: string },
  ): Generator<{ text: string; placed?: { node: Text; parent: Element | Root } }> {
    if (node.type === 'text') {
      // Space between blocks is the page's layout, not the text.
      if (node.value.trim() === '' && separator !== '') return;
      if (
        node.value.trim() === '' &&
        parent.type === 'element' &&
        (parent.tagName === 'ul' || parent.tagName === 'ol' || parent.tagName.startsWith('t'))
      )
        return;
      if (separator && begun) yield { text: separator };
      separator = '';
      begun = true;
      if (marker.text) yield { text: marker.text };
      marker.text = '';
      yield { text: node.value, placed: { node, parent } };
      return;
    }
    if (node.type !== 'element') return;
    if (node.tagName === 'br') {
      yield { text: '\n' };
      return;
    }
    const isItem = node.tagName === 'li' || node.tagName === 'tr';
    const isCell = node.tagName === 'td' || node.tagName === 'th';
    if (BLOCKS.has(node.tagName)) breakBy(isItem || insideItem(parent) ? '\n' : '\n\n');
    if (isCell && begun && separator === '') separator = '\t';
    const inner = node.tagName === 'li' ? { text: markerOf(node, parent) } : marker;
    for (const child of [...node.children]) yield* visit(child, node, inner);
    if (BLOCKS.has(node.tagName)) breakBy(isItem || insideItem(parent) ? '\n' : '\n\n');
  }
  for (const child of [...tree.children]) yield* visit(child, tree, { text: '' });
}

const insideItem = (parent: Element | Root): boolean => parent.type === 'element' && parent.tagName === 'li';

function markerOf(item: Element, list: Element | Root): string {
  if (list.type !== 'element' || list.tagName !== 'ol') return '• ';
  const first = Number(list.properties.start ?? 1);
  const place = list.children
    .filter((child) => child.type === 'element' && child.tagName === 'li')
    .indexOf(item);
  return `${first + place}. `;
}

/** The plain text of a rendered text, as a reader would copy it; offsets count UTF-16 units. */
export function plainTextOf(tree: Root): string {
  let text = '';
  for (const piece of pieces(tree)) text += piece.text;
  return text;
}

/** Every text node with its offset in the plain text, in order. */
export function eachTextNode(tree: Root): PlacedText[] {
  const placed: PlacedText[] = [];
  let start = 0;
  for (const piece of pieces(tree)) {
    if (piece.placed) placed.push({ ...piece.placed, start });
    start += piece.text.length;
  }
  return placed;
}
