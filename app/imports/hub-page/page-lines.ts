/** One line of the copied text: `number` is 1-based, `indent` counts leading columns (a tab is four). */
export interface PageLine {
  number: number;
  /** Trimmed; runs of white space are one space. Empty for a blank line. */
  text: string;
  indent: number;
}

const CONTROL_CHARACTERS = /[^\P{Cc}\s]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * The lines of a copied page, white space made even. The page strews no-break spaces as leftovers of its editor;
 * they stay only where French typography and figures want them, so that a search for two words finds them.
 */
export function readPageLines(text: string): PageLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, index) => {
      // U+0085 is a line break to some editors and white space to none of JavaScript's own rules.
      const line = raw
        .replaceAll('\u0085', ' ')
        .replace(CONTROL_CHARACTERS, '')
        .replace(LONE_SURROGATES, '\ufffd');
      return { number: index + 1, text: evenSpaces(line.trim()), indent: indentOf(line) };
    });
}

/** The words of some lines, in order; what stands between white space counts as one. */
export function wordsOfLines(lines: readonly PageLine[]): string[] {
  return lines.flatMap((line) => line.text.split(/\s+/)).filter((word) => word !== '');
}

/** The index of the first line at or after `from` that is not blank and stands before `end`; `end` if none. */
export function nextFilled(lines: readonly PageLine[], from: number, end: number): number {
  let index = from;
  while (index < end && lines[index]?.text === '') index++;
  return Math.min(index, end);
}

function evenSpaces(line: string): string {
  return line.replace(/\s+/g, (run, offset: number) => {
    const before = line[offset - 1] ?? '';
    const after = line[offset + run.length] ?? '';
    const wanted = /[;:!?»%€]/.test(after) || before === '«' || (/\d/.test(before) && /\d/.test(after));
    return run.length === 1 && /[\u00a0\u202f]/.test(run) && wanted ? run : ' ';
  });
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of /^\s*/.exec(line)?.[0] ?? '') columns += character === '\t' ? 4 : 1;
  return columns;
}
