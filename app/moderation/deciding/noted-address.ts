import { itemPageAddress } from '../desk/desk-address';

/** The item on which somebody left a note, saying so; with the filters of the list, and without what was decided before. */
export function notedAddress(slug: string, key: string, search: string): string {
  const query = new URLSearchParams(search);
  for (const name of ['decided', 'together']) query.delete(name);
  query.set('done', 'noteLeft');
  return itemPageAddress(slug, key, `?${query}`);
}
