import { FOLLOWERS } from './counts.ts';
import { addPriority } from './priority-codes.ts';
import type { Reading } from './reading.ts';
import { type Owner, scopeAfter } from './scope.ts';
import { stemOf } from './title-table.ts';
import { isCapitalised } from './tokens.ts';
import { ARTICLES, JOINERS, VERBS, words } from './vocabulary.ts';

/** "the priority on missing migrants", "the climate priority": priorities named by some words of their titles. */

const ON = words('on about regarding concerning sur sobre');
const DEFINITE = words('the this that said la el esta cette');
const OWN = words(
  'network unnm workplan draft plan gcm compact migration migrant migrants global common shared key main proposed final',
);
/** Words of a topic that are weighed. */
const TOPIC_TOKENS = 8;
/** The words before "priority" that name it. */
const WORDS_BEFORE = 4;
const FOREIGN = new Set<Owner>(['other', 'plan', 'unknown', 'sdg', 'pd']);

interface Topic {
  stems: string[];
  from: number;
  next: number;
}

/**
 * Reads the topic beside a priority keyword (tokens `from` to `next`) without a number; `lead` is the first of the words
 * that belong to the keyword ("the new priority"), `kinds` the kinds among them. A priority that is wished for ("a
 * priority on …") is none of the workplan's.
 */
export function citeTopic(reading: Reading, lead: number, from: number, next: number, kinds: string[]): void {
  const behind = topicBehind(reading, lead, next, kinds.length > 0);
  if (behind) {
    const best = bearers(reading, behind, kinds);
    if (best) cite(reading, best, ends(reading, best.topic.next));
    return;
  }
  if (lead !== from || ON.has(reading.tokens[next]?.norm ?? '')) return;
  const before = topicBefore(reading, from);
  if (!before || FOREIGN.has(scopeAfter(reading, next))) return;
  const best = bearers(reading, before, kinds);
  if (best && best.topic.next === before.next) cite(reading, best, best.topic.stems.length > 1);
}

function topicBehind(reading: Reading, lead: number, next: number, hasKind: boolean): Topic | null {
  const { tokens } = reading;
  if (!ON.has(tokens[next]?.norm ?? '') || tokens[next]!.gap > 2) return null;
  const before = tokens[lead - 1];
  const heads = !before || before.kind === 'mark' || tokens[lead]!.gap > 1;
  const definite =
    before && tokens[lead]!.gap < 3
      ? DEFINITE.has(before.norm) ||
        (before.possessive && /^(draft|workplan|network|plan)$/.test(before.norm))
      : false;
  if (!definite && !(heads && (hasKind || isCapitalised(tokens[lead])))) return null;
  let at = next + 1;
  while (ARTICLES.has(tokens[at]?.norm ?? '') && at < next + 3) at++;
  return topicFrom(reading, at, Math.min(tokens.length, at + TOPIC_TOKENS));
}

/** "the missing migrants priority": the words between the article and the keyword, all of them. */
function topicBefore(reading: Reading, keyword: number): Topic | null {
  const { tokens } = reading;
  for (let at = keyword - 1; at >= 0 && at >= keyword - WORDS_BEFORE - 2; at--) {
    const token = tokens[at]!;
    // "the Network's priority", "the draft priority": whose or which, not on what
    if (token.possessive || OWN.has(token.norm)) return null;
    if (token.sentence !== tokens[keyword]!.sentence || (token.kind === 'mark' && token.norm !== '-'))
      return null;
    if (DEFINITE.has(token.norm)) return at + 1 < keyword ? topicFrom(reading, at + 1, keyword) : null;
  }
  return null;
}

function topicFrom(reading: Reading, from: number, limit: number): Topic | null {
  const { tokens } = reading;
  const stems: string[] = [];
  let at = from;
  for (; at < limit; at++) {
    const token = tokens[at]!;
    if (reading.titleStarts.has(at)) return null;
    if (token.kind === 'number' || token.gap === 3 || token.sentence !== tokens[from]!.sentence) break;
    if (
      token.kind === 'mark'
        ? token.norm !== '-'
        : FOLLOWERS.has(token.norm) && !/^(in|of|as|to)$/.test(token.norm)
    )
      break;
    const stem = token.kind === 'word' ? stemOf(token.norm) : null;
    if (stem) stems.push(stem);
  }
  return stems.length > 0 ? { stems, from, next: at } : null;
}

interface Bearers {
  codes: string[];
  topic: Topic;
  /** One of its words stands in no other priority's title. */
  rare: boolean;
}

/** The priorities whose titles bear the most of a topic's first words, in any order, and those words. */
function bearers(reading: Reading, topic: Topic, kinds: string[]): Bearers | null {
  const { tokens, codebook } = reading;
  const { stemsOf, spread } = codebook.titles;
  let codes = [...codebook.priorities.values()]
    .filter(({ kind }) => kinds.length === 0 || (kind !== null && kinds.includes(kind)))
    .map(({ code }) => code);
  const met: string[] = [];
  let next = topic.from;
  for (let at = topic.from; at < topic.next; at++) {
    const stem = tokens[at]!.kind === 'word' ? stemOf(tokens[at]!.norm) : null;
    if (!stem) continue;
    const left = codes.filter((code) => stemsOf.get(code)?.has(stem));
    if (left.length === 0) break;
    codes = left;
    met.push(stem);
    next = at + 1;
  }
  if (met.length === 0) return null;
  const rare = met.some((stem) => spread.get(stem) === 1);
  if (met.length === 1 && (!rare || (met.length < topic.stems.length && !ends(reading, next)))) return null;
  if (codes.length > 3) return null;
  return { codes, topic: { stems: met, from: topic.from, next }, rare };
}

/** Whether a topic that ends before token `at` is all that was said: no further noun changes it. */
function ends(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || token.gap === 3 || token.sentence !== tokens[at - 1]!.sentence) return true;
  if (FOREIGN.has(scopeAfter(reading, at))) return false;
  return token.kind === 'mark'
    ? token.norm !== '-'
    : FOLLOWERS.has(token.norm) || VERBS.has(token.norm) || JOINERS.has(token.norm);
}

function cite(reading: Reading, { codes, topic, rare }: Bearers, whole: boolean): void {
  const { tokens } = reading;
  if (reading.titleEnds.has(topic.next)) return;
  if (FOREIGN.has(scopeAfter(reading, topic.next))) return;
  // a further noun may change two words ("health emergencies fund"), hardly three
  const long = topic.stems.length > 2 && rare && tokens[topic.next]?.norm !== '-';
  const sure = codes.length === 1 && (long || (whole && (topic.stems.length > 1 || rare)));
  addPriority(
    reading,
    codes[0]!,
    tokens[topic.from]!.start,
    tokens[topic.next - 1]!.end,
    sure ? 'confirmed' : 'proposed',
    codes,
  );
}
