import { type AuthorRemark, remarkInWords } from '~/comments/author-remark';
import type en from '~/platform/catalogue/en.json';
import type { Translate } from '~/platform/i18n';
import type { TableColumn } from './comment-table';

/** What can be said of a cell: the keys under `received.remark` in the catalogue. */
export type ImportRemarkKind = keyof (typeof en)['received']['remark'];

/** What is wrong with a cell of a table of comments, or worth knowing of it; of organisations, groups and countries it is said as in a table of authors. */
export interface ImportRemark {
  /** As a spreadsheet counts: the line of headings is 1. */
  row: number;
  column: TableColumn;
  says: { kind: ImportRemarkKind; values: Record<string, string | number> } | AuthorRemark;
}

/** A cell is shown so far and no further. */
const SHOWN = 80;

/** A remark on a cell that holds `value`. */
export const remarkOn = (
  { row, value }: { row: number; value: string },
  column: TableColumn,
  kind: ImportRemarkKind,
  values: Record<string, string | number> = {},
): ImportRemark => ({
  row,
  column,
  says: { kind, values: { value: value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value, ...values } },
});

/** What the reader of a table of authors remarked, of the column where it stands in a table of comments. */
export const remarkOfAuthor = (remark: AuthorRemark): ImportRemark => {
  const { column } = remark;
  const isOurs =
    column === 'author' || column === 'organisation' || column === 'group' || column === 'country';
  return { row: remark.row, column: isOurs ? column : 'organisation', says: remark };
};

/** The remark in words, without its place. */
export function importRemarkInWords(t: Translate, { says }: ImportRemark): string {
  return 'row' in says ? remarkInWords(t, says) : t(`received.remark.${says.kind}`, says.values);
}
