import type en from '~/platform/catalogue/en.json';
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

/** The remark in words, without its place. */
export const remarkInWords = (t: Translate, { kind, values }: AuthorRemark): string =>
  t(`authors.remark.${kind}`, values);
