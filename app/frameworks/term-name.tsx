import { useTranslation } from 'react-i18next';
import { InWords } from '~/ui/worded';
import { hasSpokenCode, type TermView, termLabel } from './term-view';

/** A term in a line: its code as people say it, then its short title. */
export function TermName({ term }: { term: TermView }) {
  const { t } = useTranslation();
  const showCode = hasSpokenCode(term) || !term.title;
  return (
    <>
      {showCode ? <bdi className="code">{termLabel(t, term)}</bdi> : null}
      {showCode && term.title ? ' ' : null}
      {term.title ? <InWords of={term.title} /> : null}
    </>
  );
}
