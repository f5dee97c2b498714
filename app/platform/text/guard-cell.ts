/**
 * What a spreadsheet would run: a formula sign (full-width forms included), or a tab or line end that some programs drop
 * before they look; first, or after blanks, quote marks or invisible characters that a program skips.
 */
const RUNS_AS_FORMULA = /^[\s\p{Cc}\p{Cf}'"]*[=+\-@＝＋－＠﹢﹣﹦﹫−\t\r\n]/u;

/** Makes a text harmless that a spreadsheet would run as a formula: an apostrophe goes in front. Other texts stay as they are. */
export const guardCell = (text: string): string => (RUNS_AS_FORMULA.test(text) ? `'${text}` : text);

/** The text that `guardCell` was given. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && RUNS_AS_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
