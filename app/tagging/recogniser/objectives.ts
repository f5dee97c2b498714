import { actionsBefore } from './actions-before.ts';
import { codeIn } from './codebook.ts';
import { countsThings } from './counts.ts';
import { codesOf } from './item.ts';
import type { Keyword } from './keywords.ts';
import { type List, readList, skipToNumber } from './list.ts';
import { glued, readOrdinalBefore } from './numbers.ts';
import { add, mentionOver, type Reading } from './reading.ts';
import type { ReferenceState } from './reference.ts';
import { scopeAfter, scopeBefore } from './scope.ts';
import { isCapitalised } from './tokens.ts';
import { FOREIGN_QUALIFIERS, JOINERS, POSSESSIVES, words } from './vocabulary.ts';

/** "GCM Obj. 6, 16 and 22", "Objective 5 i)", "Objectif 13 du Pacte mondial", and what only looks like it. */

/** A text that speaks of objectives of its own means them for about this many tokens. */
const OWN_OBJECTIVES_TOKENS = 60;
/** "The GCR has … Objective 2": a document named this shortly before owns the objective. */
const NEAR_TOKENS = 4;

/** "In our view Objective 22": what we hold is the view. */
const OPINIONS = words(
  'view views opinion mind experience reading understanding avis opinión experiencia opinião country region',
);

/** Reads what the keyword at tokens `from` to `next` announces; adds the objectives cited. */
export function citeObjectives(reading: Reading, from: number, next: number, keyword: Keyword): void {
  const { tokens, memory } = reading;
  const before = scopeBefore(reading, from);
  // "the GCM's 23 objectives" counts them; what follows is something else
  const counted =
    tokens[from - 1]?.kind === 'number' && !(tokens[from]!.gap > 1 && isCapitalised(tokens[from]));
  if (keyword.takes === 'many' && counted) return;
  const list = readObjectiveList(reading, next, keyword);
  if (!list) {
    citeOrdinal(reading, from, next);
    if (keyword.takes === 'many') rememberOwn(reading, from);
    return;
  }
  if (before.beside && before.owner === 'sdg' && tokens[from]!.gap < 2) {
    addGoals(reading, list, before.from);
    return;
  }
  if ((before.owner === 'other' || before.owner === 'plan') && before.beside) return;
  const scope = scopeOf(reading, list);
  if (
    scope === 'other' ||
    scope === 'plan' ||
    scope === 'unknown' ||
    scope === 'pd' ||
    scope === 'declaration'
  )
    return;
  if (scope === 'sdg') {
    // French and Spanish call the SDGs "objectifs" and "objetivos"; "objective 3 of SDG 10" is none
    if (/^obje(c)?t[i]/.test(tokens[from]!.norm) && !/^objectives?$/.test(tokens[from]!.norm))
      addGoals(reading, list, from);
    return;
  }
  const stated =
    (before.owner === 'gcm' && before.beside) ||
    scope === 'gcm' ||
    scope === 'compact' ||
    before.owner === 'compact';
  const state = stated ? 'confirmed' : unstated(reading, from, next, list);
  if (!state) return;
  memory.gcmAt = from;
  addObjectives(reading, list, before.from, state);
}

function readObjectiveList(reading: Reading, next: number, keyword: Keyword): List | null {
  const { tokens } = reading;
  let at = skipToNumber(tokens, next);
  const mark = tokens[at];
  const forms = { takes: keyword.takes, dotted: false, words: true, actions: true };
  if (
    mark?.kind === 'mark' &&
    mark.gap < 3 &&
    (mark.norm === ':' || mark.norm === '(') &&
    keyword.takes !== 'one' &&
    tokens[at + 1]?.gap !== 3
  ) {
    if (tokens[at + 1]?.kind !== 'number') return null;
    at++;
    const list = readList(reading, at, { ...forms, words: false });
    return list && (list.items.length > 1 || list.items[0]?.last) ? list : null;
  }
  if (tokens[at]?.gap === 3) return null;
  return readList(reading, at, forms);
}

/** The scope behind a list, or behind the gloss on its last item. */
export function scopeOf(reading: Reading, list: List) {
  const direct = scopeAfter(reading, list.next);
  if (direct !== 'none' || list.afterGloss === list.next) return direct;
  return scopeAfter(reading, list.afterGloss);
}

/** The state of an objective cited without its document; null where it is somebody else's. */
function unstated(reading: Reading, from: number, next: number, list: List): ReferenceState | null {
  const { tokens, memory } = reading;
  const keyword = tokens[from]!;
  const capital = isCapitalised(keyword);
  const named = memory.lastInstrument;
  const gcmSince = named !== null && memory.gcmAt > named.at;
  if (
    named &&
    !gcmSince &&
    tokens[named.at]!.sentence === keyword.sentence &&
    (named.instrument === 'other' || named.instrument === 'sdg')
  ) {
    // "Article 9 of the Covenant and Objective 15": another item of a list
    const listed = JOINERS.has(tokens[from - 1]!.norm) || ',;&'.includes(tokens[from - 1]!.norm);
    if (named.instrument === 'other' && !listed) return from - named.at <= NEAR_TOKENS ? null : 'proposed';
  }
  if (
    memory.ownObjectivesAt >= 0 &&
    memory.gcmAt < memory.ownObjectivesAt &&
    from - memory.ownObjectivesAt < OWN_OBJECTIVES_TOKENS
  ) {
    return capital ? 'proposed' : null;
  }
  const only = list.items.length === 1 && !list.items[0]!.last;
  const after = tokens[list.next];
  if (only && !capital && after && after.gap < 3) {
    // "objective 1: to train …", "objective 2 is to …": an objective being set, not one being cited
    const sets =
      after.norm === ':' || after.norm === '-'
        ? tokens[list.next + 1]?.norm === 'to'
        : /^(is|was|will)$/.test(after.norm) && /^(to|be)$/.test(tokens[list.next + 1]?.norm ?? '');
    // "with this objective 5 organisations agree": they are counted
    if (
      /^(this|that|an|each|every|one|no)$/.test(tokens[from - 1]?.norm ?? '') &&
      countsThings(tokens, list.next)
    )
      return null;
    if (sets)
      return memory.gcmAt >= 0 && tokens[memory.gcmAt]!.sentence === keyword.sentence ? 'proposed' : null;
  }
  // "its Objective 3", "in their objective 2": the owner stands further off
  for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
    if (POSSESSIVES.has(tokens[at]!.norm)) return 'proposed';
    if (tokens[at]!.kind === 'mark' || OPINIONS.has(tokens[at]!.norm)) break;
  }
  return tokens[next]?.kind === 'word' && glued(tokens, next) ? 'proposed' : 'confirmed';
}

function addObjectives(reading: Reading, list: List, from: number, state: ReferenceState): void {
  const only = list.items.length === 1 && !list.items[0]!.last ? list.items[0]! : null;
  const announced = only?.actions.length === 0 ? actionsBefore(reading.tokens, from) : null;
  if (only && announced) only.actions = announced.actions;
  const start = reading.tokens[announced?.from ?? from]!.start;
  reading.memory.objectives = { from, next: list.next, afterGloss: list.afterGloss };
  for (const [index, item] of list.items.entries()) {
    const at = index === 0 ? start : item.start;
    for (const code of codesOf(item)) {
      const known = codeIn(reading.codebook, 'gcm', code);
      if (!known) continue;
      if (item.actions.length === 0)
        add(reading, { framework: 'gcm', code: known, start: at, end: item.end, state });
      // the letters of a range share its span
      const lead = item.actions[0]?.start;
      for (const action of item.actions) {
        add(reading, {
          framework: 'gcm',
          code: known,
          action: action.letter,
          start: announced || action.start === lead ? at : action.start,
          end: announced ? item.end : action.end,
          state,
        });
      }
    }
  }
}

function addGoals(reading: Reading, list: List, from: number): void {
  for (const [index, item] of list.items.entries()) {
    for (const code of codesOf(item)) {
      const known = codeIn(reading.codebook, 'sdg', code);
      if (known)
        add(reading, {
          framework: 'sdg',
          code: known,
          start: index === 0 ? reading.tokens[from]!.start : item.start,
          end: item.end,
          state: 'confirmed',
        });
    }
  }
}

/** "the sixth objective of the GCM", "the GCM's second objective": only where the GCM is named beside it. */
function citeOrdinal(reading: Reading, from: number, next: number): void {
  const { tokens } = reading;
  const inside = mentionOver(reading, from - 1);
  const ordinal = readOrdinalBefore(tokens, (inside?.instrument === 'gcm' ? inside.from : from) - 1);
  if (!ordinal) return;
  const owners = [
    inside?.instrument,
    mentionOver(reading, ordinal.from - 1)?.instrument,
    scopeAfter(reading, next),
  ];
  const stated = owners.some((owner) => owner === 'gcm' || owner === 'compact');
  const code = stated ? codeIn(reading.codebook, 'gcm', ordinal.code) : null;
  if (code)
    add(reading, {
      framework: 'gcm',
      code,
      start: tokens[ordinal.from]!.start,
      end: tokens[next - 1]!.end,
      state: 'confirmed',
    });
}

/** "Our objectives are …", "the project has three specific objectives": the numbers that follow may be theirs. */
function rememberOwn(reading: Reading, from: number): void {
  const { tokens, memory } = reading;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const token = tokens[at]!;
    if (token.kind === 'mark' && token.norm !== '-') return;
    if (POSSESSIVES.has(token.norm) || FOREIGN_QUALIFIERS.has(token.norm)) memory.ownObjectivesAt = from;
  }
}
