import { BadInput } from '~/platform/errors';

/** Where a page of evidence begins or ends: after or before a comment's number, that comment not included. */
export type EvidenceCursor = { after: number } | { before: number } | null;

/** The parameters that page what awaits review, beside those that page the confirmed. */
export const PROPOSED_PREFIX = 'proposed-';

/** Reads a cursor of an address. Throws `BadInput` for what is no number. */
export function evidenceCursor(query: URLSearchParams, prefix = ''): EvidenceCursor {
  const after = numberOf(query.get(`${prefix}after`));
  const before = numberOf(query.get(`${prefix}before`));
  if (after !== null) return { after };
  return before === null ? null : { before };
}

function numberOf(written: string | null): number | null {
  if (written === null) return null;
  if (!/^\d{1,9}$/.test(written)) throw new BadInput('This address names no comment to go on from.');
  return Number(written);
}
