/** The zero of each script whose digits people write numbers of paragraphs with. */
const ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10];

/** The numbers in what somebody wrote as one: "¶ 14", "14-16", "١٤". In order; each at most once. */
export function writtenNumbers(printed: string): number[] {
  const digits = printed.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
  return [...new Set((digits.match(/\d{1,6}/g) ?? []).map(Number))].filter((number) => number > 0);
}

/** What an empty box is drawn as, by one program or another. */
const EMPTY_BOX = /\[\s*\]|\(\s*\)|[\u2610\u25A1\u25A2\u25FB\u25FD\u2B1C\uF06F\uF0A8_.…\s]/g;
const NO = /^(?:no|non|nein|não|нет|لا|否|不|[0\-–—✗])$/iu;

/** Whether a box was ticked: by its control, or by writing anything into it that is not a no. */
export function isTicked(cell: string): boolean {
  const rest = cell.replace(EMPTY_BOX, '');
  return rest !== '' && !NO.test(rest);
}

/** What somebody wrote beside a box instead of only ticking it; empty where it is a mere tick. */
export function writtenInBox(cell: string): string {
  const rest = cell.replace(/\[x?\s*\]/gi, '').trim();
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(rest) && !/^(?:yes|oui|да|sí|si|ja|no|non|нет)$/iu.test(rest)
    ? rest
    : '';
}
