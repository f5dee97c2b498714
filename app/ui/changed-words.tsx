import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import { catalogueFor } from '~/platform/i18n';

/** A piece of two texts: what both have, or only one of them. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How a text differs from the one before it, word by word as its language parts words (BCP 47). */
export function wordChanges(before: string, after: string, language: string): WordChange[] {
  return diffWords(before, after, { intlSegmenter: segmenterOf(language) }).map(
    ({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // A code that is no BCP 47 code: words are parted as everywhere.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** A text with what was added to and removed from the one before it: seen by line and colour, heard in words. `language` is the text's. */
export function ChangedWords(props: { before: string; after: string; language: string }) {
  const { t, i18n } = useTranslation();
  const heard = (words: string) => (
    <span className="unseen" lang={i18n.language}>
      {' '}
      {words}{' '}
    </span>
  );
  return (
    <p className="changed-words" lang={props.language} dir={catalogueFor('en').dir(props.language)}>
      {wordChanges(props.before, props.after, props.language).map(({ kind, text }, place) => {
        const key = `${place} ${kind}`;
        if (kind === 'same') return text;
        const Element = kind === 'added' ? 'ins' : 'del';
        return (
          <Element key={key}>
            {heard(t(`changes.${kind}`))}
            {text}
            {heard(t('changes.end'))}
          </Element>
        );
      })}
    </p>
  );
}
