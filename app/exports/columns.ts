import type { ExportColumn } from './column';
import { COMMENT_COLUMNS } from './comment-columns';
import { GROUP_COLUMNS } from './group-columns';

/** Every column of the table of comments, in order: what the CSV has, the sheet of comments shows and the codebook explains. */
export const EXPORT_COLUMNS: ExportColumn[] = [...GROUP_COLUMNS, ...COMMENT_COLUMNS];
