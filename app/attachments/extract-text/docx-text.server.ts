import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { plainTextOf, removeLayoutSpace } from '~/platform/text/plain-text';
import { tidyText } from './tidy-text';

/** The text of a Word document with its lists, tables and notes. Fetches nothing, opens no image. Throws what the reader stumbles over. */
export async function docxText(bytes: Buffer): Promise<string> {
  const { value: html } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const tree = fromHtml(html, { fragment: true });
  prepare(tree);
  removeLayoutSpace(tree);
  return tidyText(plainTextOf(tree));
}

/**
 * The two largest headings become such as comments have; what a cell holds stands in one line; the marks of notes go from the text, and the
 * arrows back from the notes: they stand in the middle of the words that are searched and quoted.
 */
function prepare(parent: Element | Root): void {
  const children = parent.children as Root['children'];
  parent.children = children.filter((child) => !isNoteLink(child)) as Element['children'];
  if (parent.type === 'element' && CELLS.has(parent.tagName))
    parent.children = parent.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p'
        ? [...child.children, { type: 'text', value: ' ' } as const]
        : [child],
    );
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'h1' || child.tagName === 'h2') child.tagName = 'h3';
    prepare(child);
  }
}

const CELLS = new Set(['td', 'th']);

const isNoteLink = (node: Root['children'][number]): boolean =>
  node.type === 'element' &&
  node.tagName === 'a' &&
  /^#(?:foot|end)note-/.test(String(node.properties.href ?? ''));
