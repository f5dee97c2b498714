import { squeezed } from './document-piece';

/** What a line calls a priority by: "Core workstream 1.1", "Ongoing Priority 6: …", "O6 …", "2.1 …". */
export interface PriorityName {
  group: string | null;
  /** As printed: "6", "2.1". */
  number: string | null;
  /** As printed with its letters; null where the document prints a number only, or nothing. */
  code: string | null;
  /** The rest of the line; empty where the line is the name alone. */
  title: string;
  /** By its own word ("priority", "workstream"), by a code with letters, or by a bare number. */
  by: 'word' | 'code' | 'number';
  /** What the line says before the title. */
  label: string;
}

/** The letters by which codes of a group begin, as the reference workplans have them; core priorities go by their number. */
const GROUP_LETTERS: Record<string, string> = {
  new: 'N',
  ongoing: 'O',
  core: '',
  thematic: 'TW',
  future: 'F',
  'cross-cutting': 'X',
};
/** The letter of priorities that the document neither groups nor numbers. */
const UNGROUPED_LETTER = 'U';

const GROUP_WORD = /\b(new|on-?going|core|thematic|cross-?\s?cutting|future)\b/gi;
const NAME =
  /^(?:(?:the\s+)?(new|on-?going|core|thematic|cross-?\s?cutting|future)\s+)?(priority(?:\s+area)?|work[\s-]?stream)\b(?:\s+(?:area\b|no\.?|nr\.?|number|#))?\s*#?([A-Z]{0,3}\d+(?:\.\d+)*)?(?![A-Za-z0-9])\s*([:.)|–—-]*)\s*/i;
const CODE = /^([A-Z]{1,3})[ -]?(\d+(?:\.\d+)*)(?![A-Za-z0-9])\s*[:.)|–—-]?\s+(?=\S)/;
const CODE_ALONE = /^([A-Z]{0,3})[ -]?(\d+(?:\.\d+)*)[.:)]?$/i;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})*)\s*[.):–—-]?\s+(?=\S)/;
/** Longer lines are sentences that begin with the word. */
const LONGEST_LINE = 1_000;

/** Reads the name of a priority at the start of a line; null where there is none. */
export function readPriorityName(line: string): PriorityName | null {
  const text = squeezed(line);
  if (text.length > LONGEST_LINE) return null;
  const named = NAME.exec(text);
  if (named) {
    const [label, groupWord, , number, sign] = named;
    const title = text.slice(label.length);
    // "Priority actions of the network" is no name: a number, a sign or the end of the line must follow the word.
    if (!number && !sign && title !== '') return null;
    const printed = number ? codeAlone(number) : null;
    const group = groupWord ? groupNamed(groupWord) : (printed?.group ?? null);
    return { group, number: printed?.number ?? null, code: printed?.code ?? null, title, by: 'word', label };
  }
  const coded = CODE.exec(text);
  // "IOM 23" is an organisation and a number: only letters that stand for a group may stand apart from it.
  const isApart = coded !== null && /[ -]/.test(text.charAt(coded[1]?.length ?? 0));
  if (coded && !(isApart && groupOfLetters(coded[1] ?? '') === null)) {
    const [label, letters = '', number = ''] = coded;
    const group = groupOfLetters(letters);
    return { group, number, code: letters + number, title: text.slice(label.length), by: 'code', label };
  }
  const numbered = NUMBER.exec(text);
  if (!numbered) return null;
  const [label, number = ''] = numbered;
  // "2.3 Priority 3: …": its own words say what it is called, whatever number the part of the document bears.
  const own = NAME.test(text.slice(label.length)) ? readPriorityName(text.slice(label.length)) : null;
  if (own?.by === 'word' && own.number !== null) return { ...own, label: label + own.label };
  return { group: null, number, code: null, title: text.slice(label.length), by: 'number', label };
}

/** Reads a cell that holds a code or a number and nothing else. */
export function codeAlone(text: string): Pick<PriorityName, 'group' | 'number' | 'code'> | null {
  const found = CODE_ALONE.exec(squeezed(text));
  if (!found) return null;
  const [, letters = '', number = ''] = found;
  const upper = letters.toUpperCase();
  return letters === ''
    ? { group: null, number, code: null }
    : { group: groupOfLetters(upper), number, code: upper + number };
}

/** Whether letters before a number stand for a group that is known by them. */
export const isGroupLetters = (letters: string): boolean => groupOfLetters(letters) !== null;

function groupOfLetters(letters: string): string | null {
  if (letters === 'C') return 'core';
  if (letters === 'T') return 'thematic';
  return Object.entries(GROUP_LETTERS).find(([, own]) => own !== '' && own === letters)?.[0] ?? null;
}

/** The group that a heading announces ("Core priorities", "Annex: thematic workstreams for future consideration"); null where none. */
export function groupOfHeading(heading: string): string | null {
  if (!/\b(priorit(?:y|ies)|work[\s-]?streams?|activities)\b/i.test(heading) || heading.length > 120)
    return null;
  const words = [...heading.matchAll(GROUP_WORD)].map(([word]) => groupNamed(word));
  return words.find((word) => word === 'future') ?? words[0] ?? null;
}

/** Whether a heading is a group's name and nothing else ("Core priorities"). */
export const isBareGroup = (heading: string): boolean =>
  /^(?:new|on-?going|core|thematic|cross-?\s?cutting|future) (?:priorities|work[\s-]?streams|activities)$/i.test(
    squeezed(heading),
  );

/** A group in the spelling of the reference workplans; one that they do not have stays as printed. */
export function groupNamed(printed: string): string {
  const plain = squeezed(printed)
    .toLowerCase()
    .replace(/ (?:priorit(?:y|ies)|work[\s-]?streams?)$/, '');
  if (/^on-?going$/.test(plain)) return 'ongoing';
  if (/^cross-?\s?cutting$/.test(plain)) return 'cross-cutting';
  return /^(new|core|thematic|future)$/.exec(plain)?.[1] ?? squeezed(printed);
}

/** Where a priority in a part of the document belongs: its own word goes first, but what is thematic and put off is future. */
export function groupWithin(own: string | null, ofPart: string | null, number: string | null): string | null {
  if (own === 'thematic' && ofPart === 'future' && number === null) return 'future';
  return own ?? ofPart;
}

/**
 * The codes of priorities in order: as printed; else made of the group's letters and the number (`O6`, `TW3`; core `2.1`); else of the letters and
 * the next number that is free. `isOurs` says that the document prints neither.
 */
export function codesOf(
  priorities: readonly Pick<PriorityName, 'group' | 'number' | 'code'>[],
): { code: string; isOurs: boolean }[] {
  const printed = priorities.map(
    ({ group, number, code }) =>
      code ?? (number === null ? null : (GROUP_LETTERS[group ?? ''] ?? '') + number),
  );
  const taken = new Set(printed.filter((code) => code !== null));
  return printed.map((code, index) => {
    if (code !== null) return { code, isOurs: false };
    const group = priorities[index]?.group ?? null;
    const letters = group === 'core' ? 'C' : (GROUP_LETTERS[group ?? ''] ?? UNGROUPED_LETTER);
    let number = 1;
    while (taken.has(letters + number)) number++;
    taken.add(letters + number);
    return { code: letters + number, isOurs: true };
  });
}
