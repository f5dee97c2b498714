import { BadInput } from '~/platform/errors';

/** Where a page of a list of organisations begins or ends: after or before a key, the organisation with that key not included. */
export type OrganisationCursor = { after: SortKey } | { before: SortKey } | null;

/** What organisations are sorted by: the name as it is searched, and the last part of the address where names are alike. */
export interface SortKey {
  name: string;
  slug: string;
}

/** Neither part has a slash: names lose theirs when they are made ready to be searched. */
const KEY = /^([^/\p{Cc}]{0,600})\/([a-z0-9-]{1,80})$/u;

export const writeKey = ({ name, slug }: SortKey): string => `${name}/${slug}`;

/** The parameters that page what waits for the secretariat, beside those that page the rest. */
export const WAITING_PREFIX = 'waiting-';

/** Reads the cursor of an address. Throws `BadInput` for what is no key. */
export function organisationCursor(query: URLSearchParams, prefix = ''): OrganisationCursor {
  const after = query.get(`${prefix}after`);
  if (after !== null) return { after: keyOf(after) };
  const before = query.get(`${prefix}before`);
  return before === null ? null : { before: keyOf(before) };
}

function keyOf(written: string): SortKey {
  const [, name, slug] = KEY.exec(written.toWellFormed()) ?? [];
  if (name === undefined || slug === undefined)
    throw new BadInput('This address names no place in the list.');
  return { name, slug };
}
