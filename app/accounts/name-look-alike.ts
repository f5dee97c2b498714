import { lookAlike } from '~/platform/text/look-alike';
import { foldedName } from './organisation-name';

/**
 * The first of existing names that a new one would be taken for although it is spelled otherwise: "Саritas" with a Cyrillic С, "0xfam".
 * Undefined where none is. Another spelling of the same name (case, accents, hyphens) is no look-alike: that is for who searches for doubles.
 */
export function looksLikeName(name: string, existing: Iterable<string>): string | undefined {
  const [folded, seen] = [foldedName(name), seenName(name)];
  for (const other of existing) if (seenName(other) === seen && foldedName(other) !== folded) return other;
  return undefined;
}

/** A name as it is seen, without what stands between its words; may be kept beside the name, to be compared in the database. */
export const seenName = (name: string): string => lookAlike(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
