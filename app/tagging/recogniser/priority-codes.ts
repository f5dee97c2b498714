import type { Priority } from './codebook.ts';
import type { Item } from './item.ts';
import { glued } from './numbers.ts';
import { matchPhrase } from './phrases.ts';
import { titleBeside } from './priority-evidence.ts';
import { add, type Reading } from './reading.ts';
import type { ReferenceState } from './reference.ts';
import { isCapitalised } from './tokens.ts';
import { words } from './vocabulary.ts';

/** Priorities cited by their code: "priorities N1 and O6", "(N5)". */

export interface PriorityItem extends Item {
  /** Cited by its code. */
  priority?: Priority;
  /** "New Priorities 1 and 5, Ongoing 2". */
  kind?: string;
}

/** A code such as `O6` at token `at`, in capitals or as the workplan writes it. */
export function codeItem(reading: Reading, at: number): PriorityItem | null {
  const { tokens, codebook } = reading;
  const letters = tokens[at];
  const digits = glued(tokens, at + 1);
  if (letters?.kind !== 'word' || digits?.kind !== 'number' || reading.claimed[at]) return null;
  const priority = codebook.priorityCodes.get(`${letters.norm}${digits.norm}`);
  if (!priority || priority.code.slice(0, letters.text.length) !== letters.text) return null;
  const after = glued(tokens, at + 2);
  if (
    after &&
    (after.kind !== 'mark' ||
      (/[-/.:']/.test(after.norm) &&
        glued(tokens, at + 3) &&
        glued(tokens, at + 3)!.kind !== 'mark' &&
        after.norm !== '/'))
  )
    return null;
  return {
    code: priority.code,
    actions: [],
    start: letters.start,
    end: digits.end,
    from: at,
    next: at + 2,
    priority,
  };
}

export function kindItem(reading: Reading, at: number): PriorityItem | null {
  const { tokens } = reading;
  const kind = matchPhrase(reading.codebook.kinds, tokens, at);
  const number = kind ? tokens[kind.next] : undefined;
  if (
    !kind ||
    number?.kind !== 'number' ||
    number.norm.length > 2 ||
    number.gap === 0 ||
    number.gap === 3 ||
    !isCapitalised(tokens[at]) ||
    glued(tokens, kind.next + 1)?.kind === 'word'
  )
    return null;
  if (!reading.codebook.prioritiesByNumber.has(number.norm)) return null;
  return {
    code: number.norm,
    actions: [],
    start: tokens[at]!.start,
    end: number.end,
    from: at,
    next: kind.next + 1,
    kind: kind.value,
  };
}

/** Lets the title beside a citation support it, where it is the same priority's; it is then no reference of its own. */
export function pair(reading: Reading, from: number, next: number, code: string): boolean {
  const titled = titleBeside(reading, from, next, [code]);
  if (!titled?.codes.includes(code)) return false;
  titled.paired = true;
  return true;
}

/** Adds a priority and remembers that it was named. */
export function addPriority(
  reading: Reading,
  code: string,
  start: number,
  end: number,
  state: ReferenceState,
  candidates: string[] = [],
): void {
  reading.memory.lastNamed.set(code, start);
  add(reading, { framework: 'priority', code, start, end, state, candidates });
}

/** What shows a letter and a figure to be no code: a visa, a road, a vitamin. */
const NO_CODE_BEFORE = words(
  'vitamin room annex figure table level road type form grade class hotel motorway highway postcode block building gate box visa category',
);
const NO_CODE_AFTER = words(
  'visa visas level levels mask masks supply cylinder therapy road motorway students permit permits vehicle virus',
);

/** A code that stands alone ("O6"): proposed, unless its title or another code beside it supports it. */
export function citeCode(reading: Reading, at: number): void {
  const { tokens } = reading;
  const item = codeItem(reading, at);
  if (
    !item?.priority ||
    (tokens[at]!.gap === 0 && tokens[at - 1] && !'("[/,;\''.includes(tokens[at - 1]!.norm))
  )
    return;
  const before = tokens[at - 1];
  const after = tokens[item.next];
  if (
    NO_CODE_BEFORE.has(before?.norm ?? '') ||
    NO_CODE_AFTER.has(after?.norm ?? '') ||
    after?.kind === 'number'
  )
    return;
  const titled = pair(reading, item.from, item.next, item.code);
  addPriority(reading, item.code, item.start, item.end, titled ? 'confirmed' : 'proposed');
}
