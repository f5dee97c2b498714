import fc from 'fast-check';

/** Citations of several numbers after one keyword, with the span of each. */

export interface Expected {
  framework: string;
  code: string;
  action?: string;
  start: number;
  end: number;
}
export interface Piece {
  text: string;
  expected: Expected[];
}

export interface Numbered {
  code: string;
  /** As written; the code where absent. */
  written?: string;
  action?: string;
  codes?: string[];
  gloss: string;
}

const GLOSSES = [
  '',
  '',
  '',
  ' (diaspora engagement)',
  ' (data, and how it is used)',
  ' (fair recruitment & work)',
];
export const gloss = fc.constantFrom(...GLOSSES);
export const upTo = (last: number) => fc.integer({ min: 1, max: last }).map(String);
const joiner = fc.constantFrom(
  ', ',
  '; ',
  ' and ',
  ' & ',
  ' or ',
  ', and ',
  ' as well as ',
  ',',
  ' / ',
  ' et ',
  ' y ',
);

/** A keyword and its list: the first item carries the keyword, a range carries one span for all its terms. */
export function list(
  keyword: string,
  framework: string,
  items: Numbered[],
  joiners: string[],
  tail: string,
): Piece {
  let text = keyword;
  const expected: Expected[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0) text += joiners[(index - 1) % joiners.length];
    const start = index === 0 ? 0 : text.length;
    text += item.written ?? item.code;
    for (const code of item.codes ?? [item.code]) {
      expected.push({
        framework,
        code,
        ...(item.action ? { action: item.action } : {}),
        start,
        end: text.length,
      });
    }
    text += item.gloss;
  }
  return { text: text + tail, expected };
}

export const joiners = fc.array(joiner, { minLength: 1, maxLength: 3 });
