import { useTranslation } from 'react-i18next';
import { catalogueFor } from '~/platform/i18n';
import type { WordChange } from '~/platform/text/word-changes';

/** A text with what was added to and removed from the one before it: seen by line and colour, heard in words. `language` is the text's. */
export function ChangedWords(props: { changes: readonly WordChange[]; language: string }) {
  const { t, i18n } = useTranslation();
  const heard = (words: string) => (
    <span className="unseen" lang={i18n.language}>
      {' '}
      {words}{' '}
    </span>
  );
  return (
    <p className="changed-words" lang={props.language} dir={catalogueFor('en').dir(props.language)}>
      {props.changes.map(({ kind, text }, place) => {
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
