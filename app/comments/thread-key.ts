import { BadInput } from '~/platform/errors';

/** Where a page of a discussion begins or ends: after or before a comment's path, that comment not included. */
export type ThreadCursor = { after: string } | { before: string } | null;

/** What a discussion is about: a question (null: the comments that answer none), or a block or a priority of the workplan. */
export type ThreadPlace = { spaceId: string } & (
  | { questionId: string | null }
  | { blockId: string }
  | { priorityId: string }
);

const PATH = /^\d{8}(\.\d{8}){0,50}$/;

/** Reads the cursor of an address. Throws `BadInput` for what is no path. */
export function threadCursor(query: URLSearchParams): ThreadCursor {
  const after = query.get('after');
  const before = query.get('before');
  for (const path of [after, before])
    if (path !== null && !PATH.test(path))
      throw new BadInput('This address names no place in the discussion.');
  if (after !== null) return { after };
  return before === null ? null : { before };
}
