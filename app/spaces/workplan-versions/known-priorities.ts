/** A priority as it is known again in the next version of its document. */
export interface NamedPriority {
  code: string;
  title: string;
}

/** From this share of common words on, two titles are one that was reworded. */
const ALIKE = 0.6;

/**
 * Which priority of the last version is which of a document that is read: by the title, whatever number stands before it; else by the likest title; else by
 * the code. By their places: each of `now` with the one of `before` that it is; a place that is missing is new.
 */
export function knownPriorities(
  before: readonly NamedPriority[],
  now: readonly NamedPriority[],
): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (is: number, was: number): void => {
    if (found.has(is) || taken.has(was)) return;
    found.set(is, was);
    taken.add(was);
  };
  const likeness = now.flatMap(({ title }, is) =>
    before.map((known, was) => ({ is, was, alike: likenessOf(title, known.title) })),
  );
  for (const { is, was, alike } of likeness.sort((a, b) => b.alike - a.alike))
    if (alike >= ALIKE) pair(is, was);
  const byCode = new Map(before.map(({ code }, was) => [code.toLowerCase(), was]));
  for (const [is, { code }] of now.entries()) {
    const was = byCode.get(code.toLowerCase());
    if (was !== undefined) pair(is, was);
  }
  return found;
}

/** 1 for titles of the same words in the same order, else the share of words that both have, below 1. */
function likenessOf(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.join(' ') === others.join(' ')) return words.length === 0 ? 0 : 1;
  const left = [...others];
  const common = words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (words.length + others.length + 1);
}

const NUMBERED = /^\s*(?:\d[\d.]*\s+)?(?:priority|workstream)\s+[A-Z]{0,3}\d+(?:\.\d+)*\s*[:.)–—-]*\s*/i;
const wordsOf = (title: string): string[] =>
  title
    .normalize('NFKC')
    .replace(NUMBERED, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
