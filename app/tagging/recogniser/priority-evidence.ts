import type { Priority } from './codebook.ts';
import { FOLLOWERS } from './counts.ts';
import { glossEnd } from './gloss.ts';
import { KEYWORDS } from './keywords.ts';
import { matchPhrase } from './phrases.ts';
import type { Reading } from './reading.ts';
import { stemOf } from './title-table.ts';
import type { TitleMatch } from './titles.ts';
import type { Token } from './tokens.ts';
import { GLOSS_WORDS, JOINERS, OF_WORDS, words } from './vocabulary.ts';

/** What stands beside a numbered priority and says which one is meant: its title, words of it, a kind. */

/** Words of a gloss that are weighed. */
const GLOSS_TOKENS = 16;
/** A word that stands in more titles than this says nothing. */
const COMMON_IN_TITLES = 3;
/** Words of titles that comments are full of: "Priority 2: we support it". */
const EVERYDAY = new Set(
  [
    ...words(
      'support strengthening enhancing promoting ensuring proposed review progress related implementation gcm member members states global increased limited set level levels national local policies services linkages responses preparing future sustainable international',
    ),
  ].map(stemOf),
);
/** First words of the kinds that French, Spanish and Portuguese put behind the number. */
const PLACED_BEHIND = /^(en|em|nouvel|nueva|nova|tematica|thematique|transversal|future?|basica|centrale?)/;
const LINKS = words(
  'on of the to is as under in see our new ongoing entitled titled called named dedicated about regarding concerning for focusing focused sur sobre and',
);

/**
 * The title that stands right before or behind the tokens `from` to `next`; the nearest first. Over a comma or an "and" it
 * may be the next item of a list: only a title of one of the `candidates` is taken.
 */
export function titleBeside(
  reading: Reading,
  from: number,
  next: number,
  candidates: string[],
): TitleMatch | null {
  const { tokens } = reading;
  let loose = false;
  const taken = (match: TitleMatch) =>
    match.title.framework === 'priority' && (!loose || candidates.some((code) => match.codes.includes(code)))
      ? match
      : null;
  for (let at = next; at < tokens.length && at <= next + 6; at++) {
    const match = reading.titleStarts.get(at);
    if (match) return taken(match);
    const token = tokens[at]!;
    if (token.gap > 2 || isBullet(token)) break;
    if (token.kind === 'mark' ? !'"\'(:-,['.includes(token.norm) : !LINKS.has(token.norm)) break;
    if (token.norm === ',' && !/^["']$/.test(tokens[at + 1]?.norm ?? '') && !isGlossWord(tokens[at + 1]))
      break;
    if (token.norm === ',' || token.norm === 'and') loose = true;
  }
  loose = false;
  for (let at = from - 1; at >= 0 && at >= from - 4; at--) {
    const match = reading.titleEnds.get(at + 1);
    if (match) return taken(match);
    const token = tokens[at]!;
    if (token.gap > 2 || isBullet(token)) break;
    if (
      token.kind === 'mark'
        ? !'"\'(:-,['.includes(token.norm)
        : !/^(as|under|the|ie|see|is)$/.test(token.norm)
    )
      break;
    if (token.norm === ',') loose = true;
  }
  return null;
}

const isBullet = (token: Token) => token.norm === '-' && token.gap === 2;
const isGlossWord = (token: Token | undefined) => GLOSS_WORDS.has(token?.norm ?? '');

/** Of several priorities, the one whose title shares most words with the gloss beside the number; null where none leads. */
export function favouredByWords(
  reading: Reading,
  candidates: Priority[],
  from: number,
  next: number,
): Priority | null {
  const stems = glossStems(reading, from, next);
  const { stemsOf, spread } = reading.codebook.titles;
  // an apposition may speak of anything: one word of a title in it says nothing
  const least = isApposition(reading, next) ? 2 : 1;
  let best: Priority | null = null;
  let score = 0;
  let tied = false;
  for (const candidate of candidates) {
    const own = stemsOf.get(candidate.code);
    let shared = 0;
    for (const stem of stems)
      if (own?.has(stem) && !EVERYDAY.has(stem) && (spread.get(stem) ?? 0) <= COMMON_IN_TITLES) shared++;
    if (shared > score) [best, score, tied] = [candidate, shared, false];
    else if (shared === score) tied = true;
  }
  return score >= least && !tied ? best : null;
}

function glossStems(reading: Reading, from: number, next: number): Set<string> {
  const { tokens } = reading;
  const stems = new Set<string>();
  const take = (start: number, end: number) => {
    for (let at = start; at < end; at++) {
      const stem = tokens[at]!.kind === 'word' ? stemOf(tokens[at]!.norm) : null;
      if (stem) stems.add(stem);
    }
  };
  const opener = tokens[next];
  const gloss = glossEnd(tokens, next);
  if (gloss) take(next, gloss);
  else if (
    opener &&
    opener.gap < 3 &&
    (GLOSS_WORDS.has(opener.norm) ||
      opener.norm === ':' ||
      (opener.norm === '-' && opener.gap === 1) ||
      (opener.norm === ',' && GLOSS_WORDS.has(tokens[next + 1]?.norm ?? '')) ||
      isApposition(reading, next))
  ) {
    let end = next + 1;
    while (
      end < tokens.length &&
      end < next + GLOSS_TOKENS &&
      !endsGloss(reading, end, opener.sentence, isApposition(reading, next))
    )
      end++;
    take(next, end);
  }
  const bracket = tokens[from - 1];
  if (bracket?.norm === '(' || bracket?.norm === '[') {
    let start = from - 1;
    while (
      start > 0 &&
      start > from - GLOSS_TOKENS &&
      tokens[start - 1]!.sentence === bracket.sentence &&
      !'();'.includes(tokens[start - 1]!.norm)
    )
      start--;
    take(start, from - 1);
  }
  return stems;
}

/** "Priority 5, socio-economic integration, …": words between commas, no clause of their own. */
function isApposition(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const word = tokens[at + 1];
  return (
    tokens[at]?.norm === ',' &&
    word?.kind === 'word' &&
    word.gap < 3 &&
    !JOINERS.has(word.norm) &&
    !FOLLOWERS.has(word.norm) &&
    !GLOSS_WORDS.has(word.norm)
  );
}

/** A gloss ends with its sentence, a bracket, or the next number of the list. */
function endsGloss(reading: Reading, at: number, sentence: number, apposition: boolean): boolean {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (token.sentence !== sentence || '();'.includes(token.norm) || token.gap === 3 || isBullet(token))
    return true;
  if (matchPhrase(KEYWORDS, tokens, at)) return true;
  if (token.norm === ',' && apposition) return true;
  return (token.norm === ',' || JOINERS.has(token.norm)) && tokens[at + 1]?.kind === 'number';
}

/** The kind that ends at token `at` ("new", "cross-cutting", "en cours"), and its first token. */
export function kindEndingAt(reading: Reading, at: number): { kind: string; from: number } | null {
  for (let from = at; from >= 0 && from >= at - 2; from--) {
    const found = matchPhrase(reading.codebook.kinds, reading.tokens, from);
    if (found && found.next === at + 1) return { kind: found.value, from };
  }
  return null;
}

/** The kind said behind a number: "Priority 5 (new)", "priority 5 of the new priorities". */
export function kindBehind(reading: Reading, at: number): string | null {
  const { tokens } = reading;
  const opener = tokens[at];
  if (!opener || opener.gap > 2) return null;
  let next = at;
  const bracket = opener.norm === '(' || opener.norm === '[';
  if (bracket || opener.norm === ',') next++;
  while (
    next < at + 4 &&
    /^(of|under|among|in|from|the|within|des|de|las|los|les|parmi|entre|network)$/.test(
      tokens[next]?.norm ?? '',
    )
  )
    next++;
  const found = matchPhrase(reading.codebook.kinds, tokens, next);
  if (!found) return null;
  // "priorité 4 en cours"; "en cours de" goes on
  if (next === at && PLACED_BEHIND.test(opener.norm))
    return OF_WORDS.has(tokens[found.next]?.norm ?? '') ||
      matchPhrase(KEYWORDS, tokens, found.next)?.value.kind === 'priority'
      ? null
      : found.value;
  if (bracket && /^[)\]]$/.test(tokens[found.next]?.norm ?? '')) return found.value;
  let after = found.next;
  if (tokens[after]?.norm === 'thematic') after++;
  const noun = matchPhrase(KEYWORDS, tokens, after);
  // ", Ongoing Priorities 2" is the next citation
  return next > at &&
    opener.norm !== ',' &&
    noun?.value.kind === 'priority' &&
    tokens[noun.next]?.kind !== 'number'
    ? found.value
    : null;
}
