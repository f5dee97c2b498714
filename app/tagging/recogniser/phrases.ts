import { type Token, tokenise } from './tokens.ts';

/** Phrases of one or more words, each standing for something; looked up at a place in a text, the longest first. */
export interface PhraseTable<T> {
  byFirstWord: Map<string, { words: string[]; value: T }[]>;
}

/** Prepares a table from what each phrase stands for to the phrases, written as people write them. */
export function compilePhrases<T>(entries: Iterable<readonly [T, readonly string[]]>): PhraseTable<T> {
  const byFirstWord: PhraseTable<T>['byFirstWord'] = new Map();
  for (const [value, phrases] of entries) {
    for (const phrase of phrases) {
      const words = tokenise(phrase)
        .map((token) => token.norm)
        .filter((word) => word !== '-');
      const first = words[0];
      if (first === undefined) continue;
      const same = byFirstWord.get(first) ?? [];
      same.push({ words, value });
      same.sort((a, b) => b.words.length - a.words.length);
      byFirstWord.set(first, same);
    }
  }
  return { byFirstWord };
}

/** The longest phrase that starts at token `at`, hyphens ignored and no blank line inside; `next` is the token after it. */
export function matchPhrase<T>(
  table: PhraseTable<T>,
  tokens: Token[],
  at: number,
): { value: T; next: number } | null {
  const token = tokens[at];
  if (!token) return null;
  const phrases = table.byFirstWord.get(token.norm);
  if (!phrases) return null;
  for (const { words, value } of phrases) {
    let next = at + 1;
    let matched = 1;
    while (matched < words.length) {
      let here = tokens[next];
      if (here?.norm === '-' && words[matched] !== '-') here = tokens[++next];
      if (!here || here.gap === 3 || here.norm !== words[matched]) break;
      matched++;
      next++;
    }
    if (matched === words.length) return { value, next };
  }
  return null;
}
