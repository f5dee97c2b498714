import { diffArrays } from 'diff';

/** A piece of a text: both versions have it, or only the later (`added`) or the earlier (`removed`) one. */
export interface WordDifference {
  kind: 'kept' | 'added' | 'removed';
  text: string;
}

/** Two texts that differ in more words than this are said to be wholly different: nobody reads such a difference word by word. */
const MOST_CHANGED_WORDS = 1_000;

const segmenters = new Map<string, Intl.Segmenter>();

/** A text cut into words, white space and signs, by the rules of its language; joined, they are the text again. */
export function segmentsOf(text: string, language: string): { segment: string; isWord: boolean }[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => ({
    segment,
    isWord: isWordLike === true,
  }));
}

/** What changed between two texts, word by word: without the added pieces it is the earlier text, without the removed ones the later. */
export function wordDifferences(before: string, after: string, language: string): WordDifference[] {
  const pieces = (text: string) => segmentsOf(text, language).map(({ segment }) => segment);
  const changes = diffArrays(pieces(before), pieces(after), { maxEditLength: MOST_CHANGED_WORDS });
  if (!changes)
    return filled([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  return filled(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      text: value.join(''),
    })),
  );
}

const filled = (pieces: WordDifference[]): WordDifference[] => pieces.filter(({ text }) => text !== '');
