import { diffArrays } from 'diff';

/** A piece of a text: both versions have it (`same`), or only the later (`added`) or the earlier (`removed`) one. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Two texts that differ in more words than this are said to be wholly different: nobody reads such a difference word by word. */
const MOST_CHANGED_WORDS = 1_000;

const segmenters = new Map<string, Intl.Segmenter>();

/** A text cut into words, white space and signs, by the rules of its language; joined, they are the text again. */
export function segmentsOf(text: string, language: string): { segment: string; isWord: boolean }[] {
  return Array.from(segmenterOf(language).segment(text), ({ segment, isWordLike }) => ({
    segment,
    isWord: isWordLike === true,
  }));
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    // A code that is no BCP 47 code: words are parted as everywhere.
    segmenter = new Intl.Segmenter(isLanguageCode(language) ? language : undefined, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function isLanguageCode(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}

/** What changed between two texts, word by word: without the added pieces it is the earlier text, without the removed ones the later. */
export function wordChanges(before: string, after: string, language: string): WordChange[] {
  const pieces = (text: string) => segmentsOf(text, language).map(({ segment }) => segment);
  const changes = diffArrays(pieces(before), pieces(after), { maxEditLength: MOST_CHANGED_WORDS });
  if (!changes)
    return filled([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  return runs(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

const filled = (pieces: WordChange[]): WordChange[] => pieces.filter(({ text }) => text !== '');

/** Words that were replaced one after the other read as one replacement: the white space between them goes with both. */
function runs(pieces: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let run = { removed: '', added: '' };
  const close = (): void => {
    joined.push({ kind: 'removed', text: run.removed }, { kind: 'added', text: run.added });
    run = { removed: '', added: '' };
  };
  for (const [place, piece] of pieces.entries()) {
    if (piece.kind !== 'same') run[piece.kind] += piece.text;
    else if (run.removed && run.added && piece.text.trim() === '' && place < pieces.length - 1) {
      run.removed += piece.text;
      run.added += piece.text;
    } else {
      close();
      joined.push(piece);
    }
  }
  close();
  return filled(joined);
}
