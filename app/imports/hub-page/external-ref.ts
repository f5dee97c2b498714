import { createHash } from 'node:crypto';

/** Enough to keep every post of every page apart. */
const HEX_DIGITS = 24;

/**
 * Gives each post of one page a reference that stays the same when the page is imported again or has grown: it rests
 * on author, date and words, never on the place in the page. Identical twins get "-2", "-3" in page order.
 */
export class ExternalRefs {
  readonly #seen = new Map<string, number>();

  /** `words` are the page's own, so a change in how Markdown is written changes no reference. */
  next(author: string | null, date: string | null, words: readonly string[]): string {
    const content = JSON.stringify([author ?? '', date ?? '', words.join(' ').normalize('NFC')]);
    const ref = `hub:${createHash('sha256').update(content).digest('hex').slice(0, HEX_DIGITS)}`;
    const count = (this.#seen.get(ref) ?? 0) + 1;
    this.#seen.set(ref, count);
    return count === 1 ? ref : `${ref}-${count}`;
  }
}
