import { codeIn } from './codebook.ts';
import { countsThings } from './counts.ts';
import { isHeldByOther } from './held.ts';
import { codesOf } from './item.ts';
import type { Grammar } from './keywords.ts';
import { type List, readList, skipToNumber } from './list.ts';
import { readOrdinalBefore } from './numbers.ts';
import { scopeOf } from './objectives.ts';
import { add, mentionOver, type Reading } from './reading.ts';
import type { ReferenceState } from './reference.ts';
import { type Owner, scopeAfter, scopeBefore } from './scope.ts';

/** "PD 28 and 66", "para 51", "paragraphs 24 and 59 of the PD", "OP 51"; paragraphs of other documents are left alone. */

/** Reads the list after "PD" (tokens `from` to `next`). */
export function citeDeclaration(reading: Reading, from: number, next: number): void {
  const list = readParagraphList(reading, next, 'either', false);
  if (!list) return;
  const lead = reading.tokens[from - 1]?.text === 'IMRF' && reading.tokens[from]!.gap < 3 ? from - 1 : from;
  addParagraphs(reading, list, lead, 'confirmed');
  reading.memory.declaration = { instrument: 'pd', at: from, cited: true };
}

/** Reads what a paragraph keyword (tokens `from` to `next`) announces; a point needs to be said to be the Declaration's. */
export function citeParagraphs(
  reading: Reading,
  from: number,
  next: number,
  takes: Grammar,
  isPoint: boolean,
): void {
  const before = scopeBefore(reading, from);
  const list = readParagraphList(reading, next, takes, true);
  if (!list) {
    citeOrdinal(reading, from, next);
    return;
  }
  const { memory } = reading;
  const behind = scopeOf(reading, list);
  const owner: Owner = behind === 'none' && before.owner !== 'none' ? before.owner : behind;
  if (isPoint && owner !== 'pd') return;
  // "Objective 21, paragraph 37": most likely the GCM's
  const { objectives } = memory;
  const ofObjective =
    owner === 'none' &&
    objectives !== null &&
    from > objectives.from &&
    (from < objectives.afterGloss ||
      (from === objectives.next + 1 &&
        reading.tokens[from - 1]?.kind === 'mark' &&
        !'.?!'.includes(reading.tokens[from - 1]!.norm)));
  const state = ofObjective ? (memory.declaration ? 'proposed' : null) : stateOf(reading, from, owner);
  if (!state) {
    if (owner === 'gcm' || owner === 'compact' || owner === 'sdg' || owner === 'other' || owner === 'plan')
      memory.otherDocument = { instrument: 'other', at: from, cited: true };
    return;
  }
  if (isOwnText(reading, list) || (owner === 'none' && isHeldByOther(reading, from))) return;
  if (state === 'confirmed') memory.declaration = { instrument: 'pd', at: from, cited: true };
  addParagraphs(reading, list, before.owner === 'pd' ? before.from : from, state);
}

/** "Progress Declaration: 28, 63 and 66" (the name ends before token `next`): several numbers, or it is a count of something. */
export function citeNamedDeclaration(reading: Reading, from: number, next: number): void {
  const { tokens } = reading;
  if (tokens[next]?.norm !== ':' || tokens[next]!.gap > 0) return;
  const list = readParagraphList(reading, next, 'many', false);
  if (!list || countsThings(tokens, list.next) || tokens[list.items[0]!.from]!.gap > 2) return;
  addParagraphs(reading, list, list.items[0]!.from, 'confirmed');
  reading.memory.declaration = { instrument: 'pd', at: from, cited: true };
}

/** "the 53rd paragraph of the Progress Declaration": only where the Declaration is named beside it. */
function citeOrdinal(reading: Reading, from: number, next: number): void {
  const { tokens } = reading;
  const ordinal = readOrdinalBefore(tokens, from - 1);
  if (!ordinal) return;
  const stated =
    mentionOver(reading, ordinal.from - 1)?.instrument === 'pd' || scopeAfter(reading, next) === 'pd';
  const code = stated ? codeIn(reading.codebook, 'pd', ordinal.code) : null;
  if (code)
    add(reading, {
      framework: 'pd',
      code,
      start: tokens[ordinal.from]!.start,
      end: tokens[next - 1]!.end,
      state: 'confirmed',
    });
}

function readParagraphList(reading: Reading, next: number, takes: Grammar, spelled: boolean): List | null {
  const { tokens } = reading;
  let at = skipToNumber(tokens, next);
  const mark = tokens[at];
  if (
    mark?.kind === 'mark' &&
    mark.gap < 3 &&
    (mark.norm === ':' || (mark.norm === '(' && takes !== 'one')) &&
    tokens[at + 1]?.kind === 'number' &&
    tokens[at + 1]!.gap < 3
  ) {
    at++;
    const list = readList(reading, at, { takes, dotted: false, words: false, actions: false });
    return list && (takes !== 'many' || mark.norm === '(' || list.items.length > 1) ? list : null;
  }
  if ((tokens[at]?.gap ?? 3) === 3) return null;
  return readList(reading, at, { takes, dotted: false, words: spelled, actions: false });
}

/** "paragraph 2 above", "paragraph 4 below" point into the writer's own text. */
function isOwnText(reading: Reading, list: List): boolean {
  return /^(above|below|supra|infra)$/.test(reading.tokens[list.next]?.norm ?? '');
}

/**
 * Whether a paragraph is the Progress Declaration's. Said beside it: certain. Else the document named last decides,
 * where the GCM as a matter ("GCM implementation") is no document and a cited paragraph weighs more than a name.
 */
function stateOf(reading: Reading, from: number, owner: Owner): ReferenceState | null {
  const { tokens, memory } = reading;
  const { declaration } = memory;
  // comments say "OP" of the Declaration; another document's "OP" has its name beside it
  const isOp = /^OPs?$/.test(tokens[from]!.text);
  const elsewhere =
    isOp && memory.otherDocument && tokens[memory.otherDocument.at]!.sentence !== tokens[from]!.sentence;
  const otherDocument = elsewhere ? null : memory.otherDocument;
  if (owner === 'pd') return 'confirmed';
  if (owner === 'declaration') {
    if (!declaration) return otherDocument ? null : 'proposed';
    return otherDocument && otherDocument.at > declaration.at
      ? otherDocument.instrument === 'gcm'
        ? 'confirmed'
        : null
      : 'confirmed';
  }
  if (owner !== 'none') return null;
  if (!declaration) return otherDocument ? null : 'proposed';
  if (!otherDocument || otherDocument.at < declaration.at) return 'confirmed';
  if (otherDocument.cited) return null;
  const sentence = tokens[from]!.sentence;
  const declarationHere = tokens[declaration.at]!.sentence === sentence;
  const otherHere = tokens[otherDocument.at]!.sentence === sentence;
  if (declarationHere) return 'proposed';
  return declaration.cited && !otherHere ? 'proposed' : null;
}

function addParagraphs(reading: Reading, list: List, from: number, state: ReferenceState): void {
  for (const [index, item] of list.items.entries()) {
    for (const code of codesOf(item)) {
      const known = codeIn(reading.codebook, 'pd', code);
      if (known)
        add(reading, {
          framework: 'pd',
          code: known,
          start: index === 0 ? reading.tokens[from]!.start : item.start,
          end: item.end,
          state,
        });
    }
  }
}
