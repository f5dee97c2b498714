/** Of a word that was meant to be one of those allowed, this share of its letters may be wrong. */
const WRONG_SHARE = 0.4;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Which of the candidates a mistyped word was probably meant to be: the fewest letters to change. Null where none is near: `wrongShare` of the letters may be wrong. */
export function nearest(word: string, candidates: Iterable<string>, wrongShare = WRONG_SHARE): string | null {
  const meant = folded(word);
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(meant.length * wrongShare)) + 1;
  for (const candidate of candidates) {
    const letters = lettersToChange(meant, folded(candidate), fewest);
    if (letters >= fewest) continue;
    fewest = letters;
    best = candidate;
  }
  return best;
}

/** Levenshtein's distance; gives up, with `limit`, where it cannot be less. */
function lettersToChange(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same));
    }
    // It only grows from row to row.
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row.at(-1) ?? limit;
}
