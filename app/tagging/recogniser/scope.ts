import type { Instrument } from './documents.ts';
import { KEYWORDS } from './keywords.ts';
import { glued } from './numbers.ts';
import { matchPhrase } from './phrases.ts';
import { mentionOver, type Reading } from './reading.ts';
import { isCapitalised, isCapitals, type Token } from './tokens.ts';
import {
  ADVERBS,
  ARTICLES,
  FOREIGN_QUALIFIERS,
  NUMBER_SIGNS,
  OF_WORDS,
  OTHER_WORKS,
  POSSESSIVES,
  SCOPE_WITH_ARTICLE,
  SCOPE_WORDS,
  words,
} from './vocabulary.ts';

/** Whose number it is: the document that stands before or behind a citation. */

/** `unknown`: of something that we do not know; `none`: nothing is said. */
export type Owner = Instrument | 'unknown' | 'none';

/** "Objective 5 in the draft plan", "OP 71 on the trust fund": where it is cited, or what it is about, not whose it is. */
const PLACE_WORDS = words('in dans en within on to sur');

/** "of the recently adopted Progress Declaration": words between "of" and the name. */
const SCOPE_TOKENS = 9;

/** What is said right behind a citation that ends before token `at`: "of the GCM", ", Progress Declaration", "(PD)". */
export function scopeAfter(reading: Reading, at: number): Owner {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || token.gap === 3) return 'none';
  const beside = mentionOver(reading, at);
  if (beside && beside.from === at && token.gap < 2)
    return citesItself(reading, beside.next) ? 'none' : beside.instrument;
  if (token.kind === 'mark') {
    if (token.norm !== ',' && token.norm !== '(' && token.norm !== '[' && token.norm !== '-') return 'none';
    if (isBullet(token)) return 'none';
    let next = at + 1;
    if (token.norm === '(' && OF_WORDS.has(tokens[next]?.norm ?? '')) return scopeAfter(reading, next);
    if (token.norm === ',' && OF_WORDS.has(tokens[next]?.norm ?? '')) return scopeAfter(reading, next);
    while (ARTICLES.has(tokens[next]?.norm ?? '') || POSSESSIVES.has(tokens[next]?.norm ?? '')) next++;
    const named = mentionOver(reading, next);
    if (!named || named.from !== next || tokens[next]!.gap > 2 || citesItself(reading, named.next))
      return 'none';
    // ", the GCM also calls …" opens a clause; ", Progress Declaration)" names the document
    const end = tokens[named.next];
    if (token.norm === ',' || token.norm === '-')
      return !end || end.gap > 1 || (end.kind === 'mark' && end.norm !== ':') ? named.instrument : 'none';
    return named.instrument;
  }
  if (!SCOPE_WORDS.has(token.norm) || isVerb(reading, at)) return 'none';
  const of = OF_WORDS.has(token.norm);
  const isPlace = PLACE_WORDS.has(token.norm);
  let next = at + 1;
  if (token.norm === 'd' && tokens[next]?.norm === "'") next++;
  let named = SCOPE_WITH_ARTICLE.has(token.norm);
  let own = false;
  for (const limit = next + SCOPE_TOKENS; next < limit; next++) {
    const word = tokens[next];
    if (!word || word.gap === 3 || isBullet(word)) break;
    if (word.kind === 'mark' && word.norm !== "'" && word.norm !== '-') break;
    if (word.kind === 'number') {
      const covered = mentionOver(reading, next);
      if (covered) return covered.instrument;
      if (word.norm.length !== 4) break;
      continue;
    }
    const mention = mentionOver(reading, next);
    if (mention)
      return mention.from === next && !own
        ? mention.instrument
        : mention.instrument === 'gcm' || mention.instrument === 'pd'
          ? mention.instrument
          : 'other';
    if (word.norm === 'compact' || word.norm === 'pact') return 'compact';
    if (OTHER_WORKS.has(word.norm) && (named || own || of) && (own || !isPlace)) return 'other';
    if (ARTICLES.has(word.norm)) named = true;
    else if (POSSESSIVES.has(word.norm)) own = true;
    else if (
      next > at + 1 &&
      (SCOPE_WORDS.has(word.norm) || /^(which|that|who|and|or|is|are|et|y|qui|que)$/.test(word.norm))
    )
      break;
    else if (next === at + 1 && (isCapitalised(word) || tokens[next + 1]?.kind === 'number')) named = true;
  }
  // "in our region", "in its entirety": no document
  if (own) return isPlace ? 'none' : 'other';
  return of && named ? 'unknown' : 'none';
}

/** "PD 51" and "GCM Objective 3" after a comma are citations of their own, and not the scope of the one before. */
function citesItself(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  // "the PD, especially its paragraphs 51 and 53", "the PD (paras 51 and 53)"
  if (token?.kind === 'mark' && ',:('.includes(token.norm)) {
    let next = at + 1;
    const limit = next + 4;
    while (next < limit && tokens[next] && isAside(tokens[next]!)) next++;
    return matchPhrase(KEYWORDS, tokens, next)?.value.kind === 'paragraph';
  }
  if (!token || token.gap > 2) return false;
  if (NUMBER_SIGNS.has(token.norm)) return tokens[at + 1]?.kind === 'number';
  if (token.kind === 'number')
    return token.gap < 2 || !/^[.)]$/.test(glued(tokens, at + 1)?.norm ?? '') || !tokens[at + 2];
  return token.norm !== 'priority' && matchPhrase(KEYWORDS, tokens, at) !== null;
}

/** A dash that starts a line. */
function isBullet(token: Token): boolean {
  return token.norm === '-' && token.gap === 2;
}

/** The Portuguese "do" is also an English verb: "Objectives 5 and 6 do so". */
function isVerb(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (tokens[at]!.norm !== 'do') return false;
  return !(
    mentionOver(reading, at + 1) ||
    isCapitalised(tokens[at + 1]) ||
    OTHER_WORKS.has(tokens[at + 1]?.norm ?? '')
  );
}

const isAside = (token: Token) => ADVERBS.has(token.norm) || /^(in|its|see)$/.test(token.norm);

export interface Before {
  owner: Owner;
  /** The first token of the citation, a leading "GCM" or "PD" included. */
  from: number;
  /** The owner stands right beside the keyword. */
  beside: boolean;
}

const THEIRS = words('its their su sus leur leurs son ses');

/** What is said right before a keyword that starts at token `at`: "GCM Obj.", "PD, para", "our objective", "EU priority". */
export function scopeBefore(reading: Reading, at: number): Before {
  const { tokens } = reading;
  const before = tokens[at - 1];
  const none: Before = { owner: 'none', from: at, beside: false };
  if (!before || tokens[at]!.gap === 3) return none;
  const mention = mentionOver(reading, at - 1);
  if (mention) {
    const short =
      mention.next - mention.from <= 2 &&
      isCapitals(tokens[mention.from]) &&
      !before.possessive &&
      tokens[at]!.gap < 3;
    const lead = tokens[mention.from - 1];
    const leading =
      short && lead?.text === 'IMRF' && tokens[mention.from]!.gap < 3 ? mention.from - 1 : mention.from;
    return { owner: mention.instrument, from: short ? leading : at, beside: true };
  }
  if (before.text === 'IMRF' && tokens[at]!.gap < 3) return { owner: 'none', from: at - 1, beside: true };
  if (before.kind === 'mark') {
    if (before.norm === '-' && before.gap === 0 && tokens[at]!.gap === 0) {
      // "GCM-Objective 5", but "sub-objective 5"
      const tied = mentionOver(reading, at - 2);
      return tied
        ? { owner: tied.instrument, from: tied.from, beside: true }
        : { owner: 'other', from: at, beside: true };
    }
    if (',(-:['.includes(before.norm) && !isBullet(before)) {
      const named = mentionOver(reading, at - 2);
      if (named)
        return {
          owner: named.instrument,
          from: at,
          beside: before.norm !== ',' || named.instrument !== 'sdg',
        };
    }
    return none;
  }
  // "the GCM, in its Objective 3": whose, the text said before
  const named = reading.memory.lastInstrument;
  const referred =
    THEIRS.has(before.norm) &&
    named !== null &&
    (/^(gcm|pd)$/.test(named.instrument) ||
      (named.instrument === 'sdg' && matchPhrase(KEYWORDS, tokens, at)?.value.kind === 'target')) &&
    before.sentence - tokens[named.at]!.sentence < 2;
  if (referred) return none;
  if (FOREIGN_QUALIFIERS.has(before.norm) || POSSESSIVES.has(before.norm))
    return { owner: 'other', from: at, beside: true };
  if (isForeignAcronym(reading, at - 1)) return { owner: 'other', from: at, beside: true };
  return none;
}

/** Acronyms that may stand before a keyword without making it another body's. */
const OWN_ACRONYMS = new Set([
  'IMRF',
  'UN',
  'UNNM',
  'GCM',
  'PD',
  'AND',
  'OR',
  'NEW',
  'ONGOING',
  'THE',
  'OF',
  'SDG',
  'SDGS',
  'US',
  'I',
  'A',
  'SEE',
  'NB',
  'RE',
  'TO',
  'ON',
  'IN',
  'PS',
  'ET',
  'LA',
  'Y',
  'CORE',
]);

function isForeignAcronym(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (!isCapitals(token) || token.text.length < 2 || OWN_ACRONYMS.has(token.text.toUpperCase())) return false;
  // in a heading all in capitals every word looks like an acronym; only of scripts that have capitals
  return !isCapitals(tokens[at + 1]) && !glued(tokens, at + 1);
}
