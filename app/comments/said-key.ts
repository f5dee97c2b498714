import { BadInput } from '~/platform/errors';

/** A comment's place among all that was said for an organisation. */
export interface SaidKey {
  space: string;
  number: number;
}

/** Where a page of it begins or ends: after or before a comment, that comment not included. */
export type SaidCursor = { after: SaidKey } | { before: SaidKey } | null;

const KEY = /^([a-z0-9-]{1,200})\.([1-9]\d{0,8})$/;

export const writeSaidKey = ({ space, number }: SaidKey): string => `${space}.${number}`;

/** Reads the cursor of an address: a space and a comment's number in it. Throws `BadInput` for what is none. */
export function saidCursor(query: URLSearchParams): SaidCursor {
  const after = query.get('after');
  if (after !== null) return { after: keyOf(after) };
  const before = query.get('before');
  return before === null ? null : { before: keyOf(before) };
}

function keyOf(written: string): SaidKey {
  const [, space, number] = KEY.exec(written) ?? [];
  if (space === undefined) throw new BadInput('This address names no comment to go on from.');
  return { space, number: Number(number) };
}
