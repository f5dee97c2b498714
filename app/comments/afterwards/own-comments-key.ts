import { BadInput } from '~/platform/errors';

/** Where a page of one's own comments begins or ends: behind or before a comment's identifier, which rises with the time it came. */
export type OwnCursor = { after: string } | { before: string } | null;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the cursor of an address. Throws `BadInput` for what is no identifier. */
export function ownCursor(query: URLSearchParams): OwnCursor {
  const [after, before] = [query.get('after'), query.get('before')];
  for (const id of [after, before])
    if (id !== null && !ID.test(id)) throw new BadInput('This address names no place among your comments.');
  if (after !== null) return { after };
  return before === null ? null : { before };
}
