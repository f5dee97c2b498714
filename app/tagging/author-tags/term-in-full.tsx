import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { type TermView, termHeading, termLabel } from '~/frameworks/term-view';
import type { Translate } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';

/**
 * What says to somebody who chooses a term what it is: its title; where no source states one, its code in full, "Progress Declaration, paragraph 59" beside
 * "PD 59". Null where that would only say the code again. `language` is the reader's.
 */
export function titleInFull(t: Translate, term: TermView, language: string): Worded | null {
  if (term.title) return term.title;
  const heading = termHeading(t, term);
  return heading === termLabel(t, term) ? null : { text: heading, language };
}

/** The same with the code before it, for an option of a list. */
export const inOneLine = (t: Translate, term: TermView): string =>
  [termLabel(t, term), titleInFull(t, term, '')?.text].filter(Boolean).join(' ');

/** A term to be ticked: its code as people say it, then what it is. */
export function TermInFull({ term }: { term: TermView }) {
  const { t, i18n } = useTranslation();
  return <TermName term={{ ...term, title: titleInFull(t, term, i18n.language) }} />;
}
