import { add, type Reading } from './reading.ts';
import type { TitleMatch } from './titles.ts';
import type { Token } from './tokens.ts';
import { words } from './vocabulary.ts';

/** "child-sensitive guiding principle", "whole-of-society approach"; the same words without "principle" are everyday words. */

const PRINCIPLE = words('principle principles principe principes principio principios princípio princípios');
const APPROACH = words('approach approaches approche approches enfoque enfoques');
/** Between "principles" and the titles that it heads or follows. */
const LINKS = words(
  'of and the a an on such as including include namely like particularly notably especially to being both its or guiding directeurs directeur rectores rector cross cutting gcm compact core key de du la le et y e with related above all most first chiefly foremost is are one among',
);
const LINK_MARKS = ',:-("\'/&)[]';
const LINKS_IN_A_ROW = 6;

/** Adds the principles among the titles found: those that "principle" or "approach" stands beside. */
export function citePrinciples(reading: Reading): void {
  const { tokens } = reading;
  const matches = reading.titles.filter(
    ({ title, next }) => title.framework === 'principle' && !/^goals?$/.test(tokens[next]?.norm ?? ''),
  );
  if (matches.length === 0) return;
  const starts = new Map(matches.map((match) => [match.from, match]));
  const ends = new Map(matches.map((match) => [match.next, match]));
  const supported = new Map<TitleMatch, 'confirmed' | 'proposed'>();
  const anchored = new Map<TitleMatch, number>();

  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || !(PRINCIPLE.has(token.norm) || APPROACH.has(token.norm))) continue;
    const isPrinciple = PRINCIPLE.has(token.norm);
    const headed = isPrinciple ? forwards(reading, at + 1, starts) : [];
    // the title may hold the word itself: "whole-of-society approach"
    const leading = backwards(reading, ends.has(at + 1) ? at : at - 1, ends);
    const guiding = isGuiding(reading, at);
    const sure = guiding || [...headed, ...leading].some((match) => !match.title.everyday);
    for (const match of leading) {
      if (isPrinciple ? match.title.everyday && !sure : match.title.stems[0] !== 'whol') continue;
      const between = tokens.slice(match.next, at);
      // "human rights are the guiding principle of our work"
      if (
        match.title.everyday &&
        !isOfCompact(tokens, at) &&
        between.some((word) => /^(is|are)$/.test(word.norm))
      )
        continue;
      supported.set(match, 'confirmed');
      if (
        isPrinciple &&
        between.every((word) => word.gap < 3 && (word.norm === 'guiding' || word.norm === '-'))
      )
        anchored.set(match, at);
    }
    for (const match of headed)
      if (!supported.has(match)) supported.set(match, sure ? 'confirmed' : 'proposed');
  }

  for (const match of matches) {
    const whole = match.title.stems[0] === 'whol';
    const state = supported.get(match) ?? (whole ? (match.title.shortened ? 'proposed' : 'confirmed') : null);
    if (!state) continue;
    const last = anchored.get(match) ?? match.next - 1;
    add(reading, {
      framework: 'principle',
      code: match.title.code,
      start: tokens[match.from]!.start,
      end: tokens[last]!.end,
      state,
    });
  }
}

function forwards(reading: Reading, from: number, starts: Map<number, TitleMatch>): TitleMatch[] {
  const met: TitleMatch[] = [];
  let links = 0;
  for (let at = from; at < reading.tokens.length && links <= LINKS_IN_A_ROW; ) {
    const match = starts.get(at);
    if (match) {
      met.push(match);
      at = match.next;
      links = 0;
    } else if (isLink(reading, at)) {
      at++;
      links++;
    } else break;
  }
  return met;
}

function backwards(reading: Reading, from: number, ends: Map<number, TitleMatch>): TitleMatch[] {
  const met: TitleMatch[] = [];
  let links = 0;
  for (let at = from; at >= 0 && links <= LINKS_IN_A_ROW; ) {
    const match = ends.get(at + 1);
    if (match) {
      met.push(match);
      at = match.from - 1;
      links = 0;
    } else if (isLink(reading, at)) {
      at--;
      links++;
    } else break;
  }
  return met;
}

function isLink(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  // a dash that starts a line is a bullet
  if (token.gap === 3 || (token.norm === '-' && token.gap === 2)) return false;
  return token.kind === 'mark' ? LINK_MARKS.includes(token.norm) : LINKS.has(token.norm);
}

/** "guiding principles", "GCM principles", "principles of the GCM". */
function isGuiding(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    if (/^(guiding|gcm|compact|ten|10|cross|directeurs?|rector(es)?)$/.test(tokens[index]!.norm)) return true;
  }
  return /^(directeurs?|rector(es)?)$/.test(tokens[at + 1]?.norm ?? '') || isOfCompact(tokens, at);
}

/** "principle of the GCM", "principles of this Compact", "of the Global Compact". */
function isOfCompact(tokens: Token[], at: number): boolean {
  if (tokens[at + 1]?.norm !== 'of') return false;
  const name = tokens[at + 3]?.norm === 'global' ? at + 4 : at + 3;
  return /^(gcm|compact)$/.test(tokens[name]?.norm ?? '');
}
