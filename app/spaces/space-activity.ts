import { BadInput } from '~/platform/errors';

/** Where an entry of a space's activity comes from. */
export const ACTIVITY_SOURCES = ['audit', 'event', 'stage'] as const;
export type ActivitySource = (typeof ACTIVITY_SOURCES)[number];

/** An entry's place in the activity, newest first. */
export interface ActivityKey {
  /** Milliseconds. */
  at: number;
  source: ActivitySource;
  /** An event's number, or an identifier. */
  id: string;
}

/** Where a page of it begins or ends: after (older than) or before (newer than) an entry, that entry not included. */
export type ActivityCursor = { after: ActivityKey } | { before: ActivityKey } | null;

const KEY = /^(\d{1,15})\.(audit|event|stage)\.([0-9a-f-]{1,36})$/;

export const writeActivityKey = ({ at, source, id }: ActivityKey): string => `${at}.${source}.${id}`;

/** Reads the cursor of an address. Throws `BadInput` for what is none. */
export function activityCursor(query: URLSearchParams): ActivityCursor {
  const after = query.get('after');
  if (after !== null) return { after: keyOf(after) };
  const before = query.get('before');
  return before === null ? null : { before: keyOf(before) };
}

function keyOf(written: string): ActivityKey {
  const [, at, source, id] = KEY.exec(written) ?? [];
  if (id === undefined) throw new BadInput('This address names no entry to go on from.');
  return { at: Number(at), source: source as ActivitySource, id };
}
