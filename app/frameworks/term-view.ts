import type { Translate } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';

/** A term as a page names it. */
export interface TermView {
  /** The framework's key: `gcm`, `pd`, `workplan:…`. */
  framework: string;
  /** How its references are reported: `gcm`, `pd`, `sdg`, `priority`… */
  citedAs: string;
  code: string;
  /** Short title; null where no source states one. */
  title: Worded | null;
}

/** The frameworks that have words of their own in the catalogue, in the order in which a comment's chips stand. */
const LABELLED = ['priority', 'gcm', 'pd', 'sdg', 'principle', 'thematic-area'] as const;
type Labelled = (typeof LABELLED)[number];

const labelled = (citedAs: string): Labelled | 'other' =>
  LABELLED.find((known) => known === citedAs) ?? 'other';

/** A term's code as people say it in short: "GCM 13", "PD 51", "O6". Principles have words for codes and go by their title. */
export const termLabel = (t: Translate, term: { citedAs: string; code: string }): string =>
  t(`term.label.${labelled(term.citedAs)}`, { code: term.code });

/** The same in full, for a title: "Objective 13", "Paragraph 51 of the Progress Declaration". */
export const termHeading = (t: Translate, term: { citedAs: string; code: string }): string =>
  t(`term.heading.${labelled(term.citedAs)}`, { code: term.code });

/** Whether a term's code says anything to a reader; a principle's is its title again. */
export const hasSpokenCode = (term: { citedAs: string }): boolean => term.citedAs !== 'principle';

/** Where a space's page on a term is. */
export function termAddress(
  spaceSlug: string,
  term: { citedAs: string; framework: string; code: string },
): string {
  const code = encodeURIComponent(term.code);
  if (term.citedAs === 'priority') return `/spaces/${spaceSlug}/priorities/${code}`;
  if (term.framework === 'gcm') return `/spaces/${spaceSlug}/objectives/${code}`;
  return `/spaces/${spaceSlug}/terms/${encodeURIComponent(term.framework)}/${code}`;
}

/** Orders frameworks for readers: what the consultation is about first; those without words of their own last. */
export function frameworkRank(term: { citedAs: string }): number {
  const rank = (LABELLED as readonly string[]).indexOf(term.citedAs);
  return rank < 0 ? LABELLED.length : rank;
}
