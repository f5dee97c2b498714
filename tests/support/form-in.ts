import { elementsOf, parsePage } from './page-tree';

/** What a form of a page would send: of the one that posts to `action`. */
export function formIn(html: string, action: string): Record<string, string> {
  const nodes = [...elementsOf(parsePage(html))].map(({ element }) => element);
  const form = nodes.find(
    ({ tagName, properties }) =>
      tagName === 'form' && String(properties.action).split('?')[0]?.endsWith(action),
  );
  if (!form) throw new Error(`no form posts to ${action}`);
  const inside = [...elementsOf(form)].map(({ element }) => element);
  return Object.fromEntries(
    inside.flatMap(({ tagName, properties, children }) => {
      if (!properties.name || properties.type === 'file') return [];
      if (tagName === 'select') {
        const chosen = children.find((child) => child.type === 'element' && child.properties.selected);
        return [
          [
            properties.name,
            String((chosen as { properties: Record<string, unknown> } | undefined)?.properties.value ?? ''),
          ],
        ];
      }
      return tagName === 'input' ? [[properties.name, String(properties.value ?? '')]] : [];
    }),
  );
}

/** What the hidden fields of a page hold, by name. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...elementsOf(parsePage(html))].flatMap(({ element }) =>
      element.tagName === 'input' && element.properties.type === 'hidden'
        ? [[String(element.properties.name), String(element.properties.value ?? '')]]
        : [],
    ),
  );
