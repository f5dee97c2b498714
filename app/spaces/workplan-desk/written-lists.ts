/** Farther apart than these are no two numbers that somebody means as a range. */
const FURTHEST_RANGE = 200;

/** Numbers as they are shown in a field: "2, 5, 8". */
export const writtenNumbers = (numbers: readonly number[]): string => numbers.join(', ');

/** The numbers that somebody wrote: "2, 5 and 8–10"; each once, in the order written. Null where anything else stands there. */
export function numbersOf(written: string): number[] | null {
  const numbers: number[] = [];
  const joined = written.replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1-');
  for (const part of joined.split(/[,;\s]+/)) {
    if (part === '' || /^and$/i.test(part)) continue;
    const [, first, last = first] = /^([1-9]\d{0,2})(?:-([1-9]\d{0,2}))?$/.exec(part) ?? [];
    if (first === undefined) return null;
    const [from, to] = [Number(first), Number(last)];
    if (to < from || to - from > FURTHEST_RANGE) return null;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return [...new Set(numbers)];
}

/** Items as they are shown in a field: one a line. */
export const writtenLines = (items: readonly string[]): string =>
  items.map((item) => item.replace(/\s+/g, ' ').trim()).join('\n');

/** The items that somebody wrote, one a line; those that stood there before, where nothing was changed. */
export function linesOf(written: string | undefined, before: readonly string[]): string[] {
  if ((written ?? '') === writtenLines(before).trim()) return [...before];
  return (written ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

interface Area {
  number: number;
  title: string;
}

/** Thematic areas as they are shown in a field: number and title, one a line. */
export const writtenAreas = (areas: readonly Area[]): string =>
  areas.map(({ number, title }) => `${number} ${title.replace(/\s+/g, ' ')}`).join('\n');

/** The thematic areas that somebody wrote; null where a line has no number or no title, or a number comes twice. */
export function areasOf(written: string): Area[] | null {
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const areas = lines.map((line) => /^\s*([1-9]\d{0,2})[.):]?\s+(\S.*)$/.exec(line));
  if (areas.includes(null)) return null;
  const found = areas.map((area) => ({ number: Number(area?.[1]), title: area?.[2]?.trim() ?? '' }));
  return new Set(found.map(({ number }) => number)).size === found.length ? found : null;
}
