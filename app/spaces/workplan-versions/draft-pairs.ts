import { z } from 'zod';
import type { PairByHand } from '../block-likeness';
import { type DraftDocument, draftDocumentSchema } from '../workplan-draft';

/** What somebody said by hand of a draft's blocks; it rests in `WorkplanDraft.pairs`. */
export const pairsSchema = z.array(
  z.strictObject({ before: z.string().nullable(), after: z.string().nullable() }),
);

/** A draft as it rests in the database. */
export const draftDocumentOf = (stored: unknown): DraftDocument => draftDocumentSchema.parse(stored);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Which block of a draft is which of the current version: as said by hand, else by its id, where the draft was begun from the current text.
 * An id that is in neither is passed over by whoever compares.
 */
export function pairsOf(document: DraftDocument, stored: unknown): PairByHand[] {
  const byHand = pairsSchema.parse(stored);
  const said = new Set(byHand.flatMap(({ before, after }) => [before, after]));
  const sameId = document.blocks
    .filter(({ id }) => UUID.test(id) && !said.has(id))
    .map(({ id }) => ({ before: id, after: id }));
  return [...byHand, ...sameId];
}

/**
 * Which priority of the current version is which of a draft, by the draft's lower-cased code: as said by hand (the pairs name terms and keys
 * of priorities), else by the key, where the draft was begun from the current text. Of the others the code says it.
 */
export function identityOf(document: DraftDocument, stored: unknown): Map<string, string | null> {
  const said = pairsSchema.parse(stored);
  const identity = new Map<string, string | null>();
  for (const { key, code } of document.priorities) {
    const byHand = said.find(({ after }) => after === key);
    const isGiven = said.some(({ before }) => before === key);
    if (byHand) identity.set(code.trim().toLowerCase(), byHand.before);
    else if (UUID.test(key) && !isGiven) identity.set(code.trim().toLowerCase(), key);
  }
  return identity;
}
