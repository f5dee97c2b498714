/** A run of letters on a page. A PDF knows no words, lines or paragraphs: only where letters stand. */
export interface PlacedRun {
  text: string;
  /** Where it begins and how long it is, in points from the start edge; and its base line, in points from the foot of the page. */
  x: number;
  width: number;
  y: number;
  /** Of the letters, in points. */
  height: number;
  endsLine: boolean;
}

interface Line {
  text: string;
  y: number;
  height: number;
  start: number;
  end: number;
}

/** A line that is so much further from the last one than lines usually are on the page begins a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** A heading's letters are larger than the text's by more than this. */
const OTHER_HEIGHT = 1.15;
/** Lines that begin so near each other, in points, are of one column: an indent is less, a column more. */
const SAME_COLUMN_POINTS = 60;
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;
const ITEM = /^(?:[•●▪◦‣–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/;

/**
 * The paragraphs of a page, each a line of the text: what the layout broke is put together again, so that words across the end of a line
 * can be searched and quoted. Paragraphs are told by the space between lines, the size of letters, items, and lines that end
 * where the next word had still fitted in.
 */
export function paragraphsOf(runs: PlacedRun[]): string[] {
  const lines = linesOf(runs);
  const gap = usualGap(lines);
  const paragraphs: string[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const at = paragraphs.length - 1;
    if (last && at >= 0 && !beginsParagraph(line, last, gap) && !hadRoom(last, line, lines))
      paragraphs[at] = joined(paragraphs[at] ?? '', line.text);
    else paragraphs.push(line.text);
    last = line;
  }
  return paragraphs;
}

function beginsParagraph(line: Line, last: Line, gap: number): boolean {
  const down = last.y - line.y;
  // Upwards: the next column, or a picture's words; a paragraph that goes on there is not told from a new one.
  if (down < 0 || down > gap * PARAGRAPH_GAP) return true;
  const [small, large] = [Math.min(line.height, last.height), Math.max(line.height, last.height)];
  if (large > small * OTHER_HEIGHT) return true;
  return ITEM.test(line.text);
}

/** Whether the first word of a line had fitted into the line before: who wrote it began a new one. Not told of text from right to left. */
function hadRoom(before: Line, line: Line, lines: Line[]): boolean {
  if (RIGHT_TO_LEFT.test(before.text)) return false;
  const column = lines.filter(({ start }) => Math.abs(start - before.start) < SAME_COLUMN_POINTS);
  const margin = Math.max(...column.map(({ end }) => end));
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const wordWidth = ((line.end - line.start) * word.length) / line.text.length;
  // The width of a letter is guessed; a space and some doubt come on top.
  return before.end + wordWidth * 1.2 + line.height < margin;
}

function linesOf(runs: PlacedRun[]): Line[] {
  const lines: Line[] = [];
  let current: Line | undefined;
  let ended = true;
  for (const run of runs) {
    const isSame = current && !ended && Math.abs(run.y - current.y) <= Math.max(run.height, current.height);
    if (current && isSame) {
      const isApart = run.x - current.end > Math.max(run.height, current.height) * 0.2;
      const needsSpace = isApart && !/\s$/.test(current.text) && !/^\s/.test(run.text);
      current.text += (needsSpace ? ' ' : '') + run.text;
      if (run.text.trim()) current.end = Math.max(current.end, run.x + run.width);
      current.height = Math.max(current.height, run.height);
    } else if (run.text.trim()) {
      current = { text: run.text, y: run.y, height: run.height, start: run.x, end: run.x + run.width };
      lines.push(current);
    }
    ended = run.endsLine;
  }
  for (const line of lines) line.text = line.text.trim();
  return lines.filter(({ text }) => text !== '');
}

/** The distance of lines that most lines of the page have, in points; where there is none, any line stands alone. */
function usualGap(lines: Line[]): number {
  const gaps = lines
    .map((line, at) => (lines[at - 1]?.y ?? line.y) - line.y)
    .filter((down) => down > 0)
    .sort((a, b) => a - b);
  const height = Math.max(0, ...lines.map((line) => line.height));
  // Half of them are at most this; a page of single lines far apart has no paragraph of two lines.
  return Math.min(gaps[Math.floor((gaps.length - 1) / 2)] ?? 0, height * 2 || Number.POSITIVE_INFINITY);
}

/** A hyphen at the end of a line stays, without a space after it: whether the word has one is not told. Chinese and Japanese have no spaces. */
function joined(before: string, next: string): string {
  if (/\u00AD$/.test(before)) return before.slice(0, -1) + next;
  if (/\p{L}[-\u2010]$/u.test(before)) return before + next;
  const isCjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，；：]$/u.test(before);
  return isCjk && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(next)
    ? before + next
    : `${before} ${next}`;
}
