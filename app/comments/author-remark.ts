import type en from '~/platform/catalogue/en.json';
import { wordsOf } from '~/platform/form/form-message';
import type { Translate } from '~/platform/i18n';
import type { AuthorColumn } from './author';

/** What can be said of a cell: the keys under `authors.remark` in the catalogue. */
export type AuthorRemarkKind = keyof (typeof en)['authors']['remark'];

/** What is wrong with a cell of a table of authors, or worth knowing of it. */
export interface AuthorRemark {
  /** As a spreadsheet counts: the line of headings is 1. */
  row: number;
  column: AuthorColumn;
  kind: AuthorRemarkKind;
  values: Record<string, string | number>;
}

/** The remark in words, without its place. `why` among its values is what a schema said. */
export function remarkInWords(t: Translate, { kind, values: { why, ...values } }: AuthorRemark): string {
  return t(`authors.remark.${kind}`, { ...values, why: typeof why === 'string' ? wordsOf(why, t) : '' });
}
