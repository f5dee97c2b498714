import type { Element, Nodes, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export const parsePage = (html: string): Root => fromHtml(html);

/** Every element of a page, with its ancestors, nearest last. */
export function* elementsOf(
  node: Nodes,
  above: Element[] = [],
): Generator<{ element: Element; above: Element[] }> {
  const here = node.type === 'element' ? [...above, node] : above;
  if (node.type === 'element') yield { element: node, above };
  if ('children' in node) for (const child of node.children) yield* elementsOf(child, here);
}

/** Every text of a page that is not white space, with its ancestors, nearest last. */
export function* textsOf(node: Nodes, above: Element[] = []): Generator<{ text: Text; above: Element[] }> {
  if (node.type === 'text' && node.value.trim() !== '') yield { text: node, above };
  const here = node.type === 'element' ? [...above, node] : above;
  if ('children' in node) for (const child of node.children) yield* textsOf(child, here);
}

/** The addresses on this site that a page links to, without their fragments. */
export function linksOf(page: Root): string[] {
  return [...elementsOf(page)].flatMap(({ element }) => {
    const href = element.tagName === 'a' ? element.properties.href : undefined;
    return typeof href === 'string' && href.startsWith('/') ? [href.replace(/#.*$/, '')] : [];
  });
}
