import type { Priority } from './codebook.ts';
import { codesOf } from './item.ts';
import type { Keyword } from './keywords.ts';
import { type List, readList, skipToNumber } from './list.ts';
import { readOrdinalBefore } from './numbers.ts';
import { matchPhrase } from './phrases.ts';
import { addPriority, codeItem, kindItem, type PriorityItem, pair } from './priority-codes.ts';
import { favouredByWords, kindBehind, kindEndingAt, titleBeside } from './priority-evidence.ts';
import { type Announced, isForeign, isOwned, NEUTRAL } from './priority-owners.ts';
import { citeTopic } from './priority-topics.ts';
import type { Reading } from './reading.ts';
import { JOINERS, words } from './vocabulary.ts';

/** "Ongoing Priority 6", "core workstream 2.1", "Priority 2 on missing migrants", "priorities N1 and O6". */

/** Neutral words that belong to the citation itself. */
const LEADING = words('network unnm');

/** Reads what a priority keyword (tokens `from` to `next`) announces; adds the priorities cited. */
export function citePriorities(reading: Reading, from: number, next: number, keyword: Keyword): void {
  const { tokens } = reading;
  const announced = kindsBefore(reading, from);
  let at = next;
  for (let behind = matchPhrase(reading.codebook.kinds, tokens, at); behind; behind = null) {
    // French and Spanish put the kind after the noun; English "priority new 5" nobody writes
    announced.kinds.push(behind.value);
    at = behind.next;
  }
  // "priorité continue"; in English "continue" is a verb
  if (/^priorites?$/.test(tokens[from]!.norm) && /^continues?$/.test(tokens[at]?.norm ?? '')) {
    announced.kinds.push('ongoing');
    at++;
  }
  const list = readPriorityList(reading, at, keyword);
  if (!list) {
    if (keyword.takes === 'one' && !citeOrdinal(reading, announced, next))
      citeTopic(reading, announced.from, from, next, knownKinds(reading, announced.kinds));
    if (keyword.takes === 'many' && isOwned(reading, announced.from)) reading.memory.ownPrioritiesAt = from;
    if (announced.kinds.length === 1)
      reading.memory.lastKind = { kind: announced.kinds[0]!, start: tokens[from]!.start, until: Infinity };
    return;
  }
  if (isForeign(reading, announced, from, list)) return;
  const stated = knownKinds(reading, announced.kinds);
  const shared = kindBehind(reading, list.next) ?? kindBehind(reading, list.afterGloss);
  for (const [index, item] of list.items.entries()) {
    const own = (item as PriorityItem).kind ?? kindBehind(reading, item.next) ?? shared;
    const kinds = own ? [own] : announced.kinds;
    const start = index === 0 ? tokens[announced.from]!.start : item.start;
    const exact = (item as PriorityItem).priority;
    if (exact) {
      pair(reading, index === 0 ? announced.from : item.from, item.next, exact.code);
      addPriority(reading, exact.code, start, item.end, 'confirmed');
    } else
      for (const number of codesOf(item))
        resolve(reading, {
          number,
          kinds,
          from: index === 0 ? announced.from : item.from,
          next: item.next,
          start,
          end: item.end,
          several: list.items.length > 1,
        });
  }
  if (stated.length === 1)
    reading.memory.lastKind = {
      kind: stated[0]!,
      start: tokens[from]!.start,
      until: tokens[from]!.sentence + 1,
    };
}

function readPriorityList(reading: Reading, next: number, keyword: Keyword): List | null {
  const { tokens } = reading;
  let at = skipToNumber(tokens, next);
  if (
    tokens[at]?.norm === ':' &&
    tokens[at]!.gap < 2 &&
    (tokens[at + 1]?.kind === 'number' || codeItem(reading, at + 1)) &&
    keyword.takes !== 'one' &&
    tokens[at + 1]!.gap < 2
  )
    at++;
  else if (tokens[at]?.norm === '(' && codeItem(reading, at + 1)) at++;
  else if (tokens[at]?.norm === '(' && keyword.takes === 'many' && tokens[at + 1]?.kind === 'number') {
    // "the new priorities (1 and 2)": the bracket holds the list and nothing else; "(1) housing (2) work" is another's
    const list = readList(reading, at + 1, { takes: 'many', dotted: true, words: false, actions: false });
    const whole = list !== null && tokens[list.next]?.norm === ')';
    return whole && (list.items.length > 1 || list.items[0]?.last) ? list : null;
  }
  if ((tokens[at]?.gap ?? 3) === 3) return null;
  return readList(reading, at, {
    takes: keyword.takes,
    dotted: true,
    words: true,
    actions: false,
    item: (place) => codeItem(reading, place) ?? kindItem(reading, place),
  });
}

/** The kinds said before a keyword ("ongoing and new"), and where the citation starts. */
function kindsBefore(reading: Reading, keyword: number): Announced {
  const { tokens } = reading;
  const announced: Announced = { from: keyword, kinds: [] };
  for (let at = keyword - 1; at >= 0 && at >= keyword - 7; ) {
    if (tokens[at + 1]!.gap > 2) break;
    const found = kindEndingAt(reading, at);
    if (found) {
      announced.kinds.push(found.kind);
      announced.from = found.from;
      at = found.from - 1;
    } else if (
      announced.kinds.length > 0 &&
      (JOINERS.has(tokens[at]!.norm) || tokens[at]!.norm === '/' || tokens[at]!.norm === '&') &&
      kindEndingAt(reading, at - 1)
    )
      at--;
    else if (NEUTRAL.has(tokens[at]!.norm)) {
      if (LEADING.has(tokens[at]!.norm) && !tokens[at]!.possessive && announced.from === at + 1)
        announced.from = at;
      at--;
    } else break;
  }
  return announced;
}

/** "the second new priority", "5th ongoing priority": in figures certain, in words perhaps only an order. */
function citeOrdinal(reading: Reading, announced: Announced, next: number): boolean {
  const { tokens } = reading;
  const kinds = knownKinds(reading, announced.kinds);
  const ordinal = kinds.length === 1 ? readOrdinalBefore(tokens, announced.from - 1) : null;
  if (
    !ordinal ||
    isOwned(reading, ordinal.from) ||
    /^(a|an|another)$/.test(tokens[ordinal.from - 1]?.norm ?? '')
  )
    return false;
  const priority = reading.codebook.prioritiesByNumber
    .get(ordinal.code)
    ?.find(({ kind }) => kind === kinds[0]);
  if (!priority) return false;
  // "the first new priority should be women": an order of things, not a number
  const counted = tokens[ordinal.from]!.kind === 'number';
  if (!counted && /^(should|would|must|will|to)$/.test(tokens[next]?.norm ?? '')) return false;
  const state = counted ? 'confirmed' : 'proposed';
  pair(reading, ordinal.from, next, priority.code);
  addPriority(reading, priority.code, tokens[ordinal.from]!.start, tokens[next - 1]!.end, state);
  return true;
}

function knownKinds(reading: Reading, kinds: string[]): string[] {
  return kinds.filter((kind) => reading.codebook.knownKinds.has(kind));
}

interface Cited {
  number: string;
  kinds: string[];
  from: number;
  next: number;
  start: number;
  end: number;
  /** One of several numbers after one keyword. */
  several: boolean;
}

/** Decides which priority a number means: title words beside it, then the kind, then what was last named. */
function resolve(reading: Reading, cited: Cited): void {
  const { codebook } = reading;
  const all = codebook.prioritiesByNumber.get(cited.number) ?? [];
  if (all.length === 0) return;
  const kinds = knownKinds(reading, cited.kinds);
  const ofKind =
    kinds.length > 0
      ? all.filter((priority) => priority.kind !== null && kinds.includes(priority.kind))
      : all;
  const titled = titleBeside(
    reading,
    cited.from,
    cited.next,
    all.map(({ code }) => code),
  );
  const byTitle = titled ? all.find((priority) => titled.codes.includes(priority.code)) : undefined;
  const favoured = byTitle ?? (all.length > 1 ? favouredByWords(reading, all, cited.from, cited.next) : null);
  const { start, end } = cited;

  if (titled && (byTitle || ofKind.length > 0)) titled.paired = true;
  if (favoured) {
    const agrees = ofKind.includes(favoured);
    const others = all
      .filter((priority) => priority !== favoured && ofKind.includes(priority))
      .map((priority) => priority.code);
    addPriority(
      reading,
      favoured.code,
      start,
      end,
      agrees ? 'confirmed' : 'proposed',
      agrees ? [] : [favoured.code, ...others],
    );
    return;
  }
  if (ofKind.length === 0) return;
  const unknownKind = cited.kinds.some((kind) => !codebook.knownKinds.has(kind) && kind !== 'thematic');
  const foreignTitle = titled ? [titled.title.code] : [];
  const doubtful = foreignTitle.length > 0 || (unknownKind && kinds.length === 0);
  if (kinds.length > 1) {
    for (const priority of ofKind)
      addPriority(reading, priority.code, start, end, cited.several || doubtful ? 'proposed' : 'confirmed');
    return;
  }
  const ranked = rank(reading, ofKind, cited.from).map((priority) => priority.code);
  addPriority(reading, ranked[0]!, start, end, ranked.length > 1 || doubtful ? 'proposed' : 'confirmed', [
    ...ranked,
    ...foreignTitle,
  ]);
}

/** The last named first, itself or its kind, then as the codebook orders them. */
function rank(reading: Reading, candidates: Priority[], from: number): Priority[] {
  const { lastNamed } = reading.memory;
  const { sentence } = reading.tokens[from]!;
  const lastKind = (reading.memory.lastKind?.until ?? -1) < sentence ? null : reading.memory.lastKind;
  const named = ({ code, kind }: Priority) =>
    Math.max(lastNamed.get(code) ?? -1, kind !== null && lastKind?.kind === kind ? lastKind.start : -1);
  return [...candidates].sort((a, b) => named(b) - named(a) || a.order - b.order);
}
