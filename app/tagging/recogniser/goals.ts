import { codeIn } from './codebook.ts';
import { codesOf } from './item.ts';
import { KEYWORDS, type Keyword } from './keywords.ts';
import { type List, readList, skipToNumber } from './list.ts';
import { scopeOf } from './objectives.ts';
import { matchPhrase } from './phrases.ts';
import { add, mentionOver, type Reading } from './reading.ts';
import type { ReferenceState } from './reference.ts';
import { scopeBefore } from './scope.ts';

/** "SDG 8, 10 and 16", "SDG target 10.c", "Goal 10 of the 2030 Agenda", "thematic areas 5 and 4". */

/** Reads what an SDG keyword announces ("SDG", "SDG target", "ODD"). */
export function citeGoals(reading: Reading, from: number, next: number, keyword: Keyword): void {
  const list = readNumbers(reading, next, keyword, true);
  if (list && scopeOf(reading, list) !== 'gcm') addTerms(reading, 'sdg', list, from, 'confirmed');
}

/** "goal 10": an SDG where the Agenda is named beside it or last; the GCM's where that is said; else nobody's. */
export function citePlainGoals(reading: Reading, from: number, next: number, keyword: Keyword): void {
  const list = readNumbers(reading, next, keyword, true);
  if (!list) return;
  const before = scopeBefore(reading, from);
  const behind = scopeOf(reading, list);
  const owner = behind === 'none' ? before.owner : behind;
  if (owner === 'gcm' || owner === 'sdg') addTerms(reading, owner, list, before.from, 'confirmed');
  else if (owner === 'none' && reading.memory.lastInstrument?.instrument === 'sdg')
    addTerms(reading, 'sdg', list, from, 'proposed');
}

/** "target 10.7": a number with a point is a target of an SDG by its form, unless it is said to be another's. */
export function citeTargets(reading: Reading, from: number, next: number, keyword: Keyword): void {
  const list = readNumbers(reading, next, keyword, false);
  if (!list) return;
  const before = scopeBefore(reading, from);
  const behind = scopeOf(reading, list);
  if (
    (before.owner === 'other' && before.beside) ||
    behind === 'other' ||
    behind === 'unknown' ||
    behind === 'gcm' ||
    behind === 'pd'
  )
    return;
  const dotted = { ...list, items: list.items.filter((item) => item.code.includes('.')) };
  const lead = mentionOver(reading, from - 1)?.instrument === 'sdg' ? before.from : from;
  addTerms(reading, 'sdg', dotted, lead, 'confirmed');
}

/** "thematic areas 5 (Improving …) and 4 (Facilitating …)". */
export function citeAreas(reading: Reading, from: number, next: number, keyword: Keyword): void {
  const list = readNumbers(reading, next, keyword, false);
  if (!list) return;
  const before = scopeBefore(reading, from);
  const behind = scopeOf(reading, list);
  if (before.owner === 'other' && before.beside) return;
  if (behind === 'other' || behind === 'plan' || behind === 'sdg') return;
  addTerms(reading, 'thematic-area', list, from, 'confirmed');
}

function readNumbers(reading: Reading, next: number, keyword: Keyword, spelled: boolean): List | null {
  const { tokens } = reading;
  // "Sustainable Development Goals (SDGs) 3, 4 and 10"
  const acronym = tokens[next]?.norm === '(' ? matchPhrase(KEYWORDS, tokens, next + 1) : null;
  const after = acronym?.value.kind === 'sdg' && tokens[acronym.next]?.norm === ')' ? acronym.next + 1 : next;
  let at = skipToNumber(tokens, after);
  const mark = tokens[at];
  if (
    mark &&
    mark.gap < 3 &&
    (mark.norm === ':' || (mark.norm === '(' && keyword.takes !== 'one')) &&
    tokens[at + 1]?.kind === 'number'
  )
    at++;
  if ((tokens[at]?.gap ?? 3) === 3) return null;
  const list = readList(reading, at, {
    takes: keyword.takes,
    dotted: keyword.kind !== 'area',
    words: spelled || keyword.kind === 'area',
    actions: false,
  });
  // "the SDGs: 17 of them" counts
  const counts = tokens[at - 1]?.norm === ':' && keyword.takes !== 'one' && list?.items.length === 1;
  return counts && tokens[list.next]?.norm === 'of' ? null : list;
}

function addTerms(
  reading: Reading,
  framework: string,
  list: List,
  from: number,
  state: ReferenceState,
): void {
  const first = list.items[0];
  for (const item of list.items) {
    for (const code of codesOf(item)) {
      const known = codeIn(reading.codebook, framework, code);
      if (known)
        add(reading, {
          framework,
          code: known,
          start: item === first || item.from === first?.from ? reading.tokens[from]!.start : item.start,
          end: item.end,
          state,
        });
    }
  }
}
