import { type TermView, termHeading, termLabel } from '~/frameworks/term-view';
import { translator } from '~/platform/i18n';
import type { LoadedCodebook } from '../load-codebook.server';
import { recognise } from '../recogniser/recognise';
import { termChoice } from './find-key';
import { readSpaceTerms, type SearchedTerm } from './read-space-terms.server';

/** So many terms fit under the field; who finds more asks with more words. */
const MATCHES_MOST = 12;

/** A term that can be chosen; `key` names it in the form. */
export interface TermOnOffer {
  key: string;
  term: TermView;
}

export const onOffer = (term: TermView): TermOnOffer => ({ key: termChoice(term.citedAs, term.code), term });

/**
 * Terms of a space that answer to what somebody typed: a number or code ("15", "O6"), a reference as people write it ("objective 15"), or words of a
 * title, a description or the words people use. The best first, of equals those that have a title; none for nothing typed.
 */
export async function findTerms(
  spaceId: string,
  { codebook }: LoadedCodebook,
  asked: string,
  language: string,
): Promise<TermOnOffer[]> {
  const terms = await readSpaceTerms(spaceId, language);
  const named = new Set(
    recognise(asked, codebook).flatMap(({ framework, code, candidates = [code] }) =>
      candidates.map((one) => termChoice(framework, one)),
    ),
  );
  const t = translator(language);
  const words = wordsOf(asked);
  const scored = terms.map((searched, at) => {
    const { view } = searched;
    const names = [termHeading(t, view), termLabel(t, view), view.code];
    const isNamed = named.has(termChoice(view.citedAs, view.code)) || names.some((name) => same(name, asked));
    return { view, at, score: isNamed ? Number.POSITIVE_INFINITY : scoreOf(words, searched, names) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        (a.score === b.score ? 0 : b.score - a.score) ||
        Number(!a.view.title) - Number(!b.view.title) ||
        a.at - b.at,
    )
    .slice(0, MATCHES_MOST)
    .map(({ view }) => onOffer(view));
}

/** What a word is worth by where it stands. */
const WEIGHTS = { names: 3, titles: 3, vocabulary: 2, texts: 1 };

/** How well a term answers to words: each must begin a word of it somewhere. 0: not at all. */
function scoreOf(words: string[], term: SearchedTerm, names: string[]): number {
  if (words.length === 0) return 0;
  const fields = { ...term.words, names };
  let score = 0;
  for (const word of words) {
    const best = Math.max(
      ...(Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).map((field) =>
        fields[field].some((text) => wordsOf(text).some((one) => begins(one, word))) ? WEIGHTS[field] : 0,
      ),
    );
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

/** A number is meant as it is: "1" is not "13". */
const begins = (word: string, asked: string): boolean =>
  /^\d/.test(asked) ? word === asked : word.startsWith(asked);

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const same = (name: string, asked: string): boolean => wordsOf(name).join(' ') === wordsOf(asked).join(' ');
