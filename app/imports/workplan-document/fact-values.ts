import { compileCodebook } from '~/tagging/recogniser/codebook';
import { recognise } from '~/tagging/recogniser/recognise';
import { missingWords, squeezed } from './document-piece';

/** Words that only join what they stand between. */
const JOINERS = ['and', 'et', 'y', 'as', 'well'];
const MARKER = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•·▪◦‣●\uF000-\uF0FF–—-])\s+/u;
/** A name of an organisation is hardly longer; what is, is a sentence. */
const LONGEST_NAME_WORDS = 9;
/** Longer texts under a label that asks for names or numbers are no list of them. */
const LONGEST_LISTING = 5_000;
const LAST_OBJECTIVE = 23;
const FURTHEST_RANGE = LAST_OBJECTIVE;

/** A value, and whether it holds every word of the text that it was read from (joining words aside). */
export interface ReadValue<T> {
  value: T;
  isWhole: boolean;
}

/** The organisations that a text lists, by lines, semicolons, commas or "and". */
export function readNames(text: string): ReadValue<string[]> {
  if (text.length > LONGEST_LISTING) return { value: [], isWhole: false };
  const lines = text.split('\n').map(squeezed).filter(Boolean);
  const names = lines
    .flatMap((line) => namesOfLine(line.replace(MARKER, '')))
    .map(nameOf)
    .filter(Boolean);
  const value = [...new Set(names)];
  const printed = lines.map((line) => line.replace(MARKER, '')).join('\n');
  return { value, isWhole: missingWords(printed, [...value, ...joinersIn(text)]).length === 0 };
}

function namesOfLine(line: string): string[] {
  const parts = split(line, /\s*[;|]\s*|\s*,\s*|\s+\/\s+/);
  return parts.flatMap((part) => {
    const joined = part.replace(/^(?:and|et|y)\s+/i, '');
    const halves = split(joined, /\s+(?:and|&|et)\s+/);
    // "Economic and Social Affairs" is one name, "IOM and DESA" are two: names that are told apart are short and begin alike.
    const areNames = halves.every(
      (half) => /^[\p{Lu}\d](?!.*\s(?:of|for)\s)/u.test(half) && half.split(' ').length <= 3,
    );
    return areNames ? halves : [joined];
  });
}

/** Cuts at separators that stand outside brackets. */
function split(text: string, at: RegExp): string[] {
  const joined: string[] = [''];
  let open = 0;
  for (const [index, part] of text.split(new RegExp(`(${at.source})`, at.flags)).entries()) {
    if (index % 2 === 1 && open === 0) joined.push('');
    else joined[joined.length - 1] += part;
    open = Math.max(0, open + part.split('(').length - part.split(')').length);
  }
  return joined.map((part) => part.trim()).filter(Boolean);
}

/** The name that a part begins with; empty where it is no name but a sentence. */
function nameOf(part: string): string {
  const name = part
    .replace(
      /\s+(?:will|in (?:consultation|coordination|cooperation)|under the|subject to|pending)\b.*$/i,
      '',
    )
    // "Secretariat with the Climate Desk" is who leads; "IOM with the support of all" is IOM.
    .replace(/\s+[Ww]ith the\s+(?!\p{Lu}).*$/u, '')
    .replace(/^The\s+(?=\p{Lu})/u, '')
    .replace(/[.,;]$/, '');
  return /^[\p{Lu}\p{N}\p{Lo}]/u.test(name) && name.split(' ').length <= LONGEST_NAME_WORDS ? name : '';
}

/** Numbers of objectives: single, listed, or as a range; numbers that no objective has are left out. */
export function readObjectives(text: string): ReadValue<number[]> {
  const value = text.length > LONGEST_LISTING ? [] : numbersIn(text, LAST_OBJECTIVE);
  const held = [
    ...value.map(String),
    ...joinersIn(text),
    ...wordsLike(text, /^(?:gcm|objectives?|to|obj)$/i),
  ];
  return { value, isWhole: missingWords(text, held).length === 0 };
}

/** Numbers of paragraphs of the Progress Declaration. */
export function readParagraphNumbers(text: string): ReadValue<number[]> {
  const value = text.length > LONGEST_LISTING ? [] : numbersIn(text, 999);
  const held = [
    ...value.map(String),
    ...joinersIn(text),
    ...wordsLike(text, /^(?:paragraphs?|paras?|pd|to)$/i),
  ];
  return { value, isWhole: missingWords(text, held).length === 0 };
}

function numbersIn(text: string, most: number): number[] {
  const numbers = [
    ...text.matchAll(/(?<![\d.])(\d{1,3})(?:\s*(?:[-–—]|to)\s*(\d{1,3}))?(?![\d.]*\d)/g),
  ].flatMap(([, first, last]) => {
    const [from, to] = [Number(first), Number(last ?? first)];
    const isRange = to >= from && to - from <= FURTHEST_RANGE;
    return isRange ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : [from, to];
  });
  return [...new Set(numbers)].filter((number) => number >= 1 && number <= most);
}

/** The Global Compact's objectives, to be found by their numbers; their titles are everyday words. */
const OBJECTIVES = compileCodebook(
  Array.from({ length: LAST_OBJECTIVE }, (_, at) => ({ framework: 'gcm', code: String(at + 1), titles: [] })),
);

/** The objectives of the Global Compact that running text names by their numbers, as comments are read: "objective 6 of the Compact". */
export function objectivesNamedIn(text: string): number[] {
  const plain = text.replace(/\b(objectives?)\s*\(\s*(\d{1,2})\s*\)/gi, '$1 $2');
  const found = recognise(plain, OBJECTIVES).filter(({ framework }) => framework === 'gcm');
  return [...new Set(found.map(({ code }) => Number(code)))];
}

/** Thematic areas that a text names: "Thematic Area 2 – Protecting…", or bare numbers. */
export function readThematicAreas(text: string): { number: number; title: string }[] {
  if (text.length > LONGEST_LISTING) return [];
  const named = [
    ...text.matchAll(/thematic area\s+(\d{1,2})\s*[-–—:.]?\s*([\s\S]*?)(?=thematic area\s+\d|$)/gi),
  ];
  if (named.length > 0)
    return named.map(([, number, title]) => ({ number: Number(number), title: squeezed(title ?? '') }));
  return /^[\d\s,;&and]+$/i.test(text) ? numbersIn(text, 99).map((number) => ({ number, title: '' })) : [];
}

/** Activities, one a line; where lines bear numbers or bullets, one that bears none goes on with the line before. */
export function readActivities(lines: string[]): string[] {
  const hasMarkers = lines.some((line) => MARKER.test(line));
  const activities: string[] = [];
  for (const line of lines.map((each) => each.trim()).filter(Boolean)) {
    const goesOn = hasMarkers && !MARKER.test(line) && activities.length > 0 && /^[\p{Ll}(]/u.test(line);
    if (goesOn) activities[activities.length - 1] += ` ${squeezed(line)}`;
    else activities.push(squeezed(line.replace(MARKER, '')));
  }
  return activities.filter(Boolean);
}

const joinersIn = (text: string): string[] => wordsLike(text, new RegExp(`^(?:${JOINERS.join('|')})$`, 'i'));
const wordsLike = (text: string, pattern: RegExp): string[] =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => pattern.test(word));
