import { KEYWORDS } from './keywords.ts';
import type { List } from './list.ts';
import { scopeOf } from './objectives.ts';
import { matchPhrase } from './phrases.ts';
import type { PriorityItem } from './priority-codes.ts';
import { mentionOver, type Reading } from './reading.ts';
import { scopeBefore } from './scope.ts';
import { isCapitalised, isCapitals, type Token } from './tokens.ts';
import { FOREIGN_QUALIFIERS, POSSESSIVES, words } from './vocabulary.ts';

/** Whose priority it is: the workplan's, or that of a government, a union, a person. */

/** Words before "priority" that say nothing of its kind. */
export const NEUTRAL = words('network unnm workplan plan work draft proposed thematic working');
const OURS = words('our my notre nos mon ma nuestro nuestra nuestros nuestras');
/** The documents whose priorities are the space's own. */
const OWN_DOCUMENT = words('workplan network unnm draft priorities document trabajo travail red réseau');
const SCOPE_TOKENS = 8;

/** What is said before "priority". */
export interface Announced {
  from: number;
  kinds: string[];
}

/** "our new priorities": those of the writer; `from` is the first token of what is announced. */
export function isOwned(reading: Reading, from: number): boolean {
  return OURS.has(reading.tokens[from - 1]?.norm ?? '') || OURS.has(reading.tokens[from - 2]?.norm ?? '');
}

/** Whether the priority is somebody else's, or a turn of phrase ("priority number 1 for us"). */
export function isForeign(reading: Reading, announced: Announced, keyword: number, list: List): boolean {
  const { tokens, memory } = reading;
  const before = tokens[announced.from - 1];
  const said = announced.kinds.length > 0 || tokens[announced.from]!.norm === 'network';
  if (before && tokens[announced.from]!.gap < 3) {
    if (OURS.has(before.norm)) return true;
    if (!said && (FOREIGN_QUALIFIERS.has(before.norm) || isIndefinite(before, tokens[keyword]!))) return true;
    if (!said && POSSESSIVES.has(before.norm) && !isCapitalised(tokens[keyword])) return true;
    if (!said && !isCapitalised(tokens[keyword]) && isNameWithin(tokens, announced.from - 1)) return true;
    const owner = scopeBefore(reading, announced.from);
    if (owner.owner === 'plan' || (owner.owner === 'other' && owner.beside)) return !said;
  }
  const behind =
    isOwnDocument(reading, list.next) || isOwnDocument(reading, list.afterGloss)
      ? 'none'
      : scopeOf(reading, list);
  if (behind === 'other' || behind === 'plan' || behind === 'sdg' || behind === 'pd') return true;
  if (said) return false;
  if (behind === 'unknown') return true;
  const after = tokens[list.next];
  const lower = !isCapitalised(tokens[keyword]);
  const spelled = tokens[list.items[0]!.from]!.kind === 'word' && !(list.items[0] as PriorityItem).priority;
  const numbered = list.items[0]!.from > keyword + 1 && tokens[list.items[0]!.from - 1]!.kind === 'word';
  if (lower && spelled) return true;
  if (
    after?.norm === 'for' &&
    /^(us|me|our|my|the|many|all|any|most)$/.test(tokens[list.next + 1]?.norm ?? '')
  )
    return true;
  if (
    lower &&
    numbered &&
    /^(is|was|should|must|remains|will|would)$/.test(after?.norm ?? '') &&
    /number|no/.test(tokens[list.items[0]!.from - 1]!.norm)
  )
    return true;
  return (
    memory.ownPrioritiesAt >= 0 &&
    keyword - memory.ownPrioritiesAt < 60 &&
    (after?.norm === ':' || after?.norm === '-' || lower)
  );
}

/** "a Priority 1 issue", "as priority 1"; the French "à" and the Spanish "a" say something else. */
function isIndefinite(before: Token, keyword: Token): boolean {
  if (!/^(priorit(y|ies)|work)/.test(keyword.norm)) return false;
  return /^(a|an)$/i.test(before.text) || (before.norm === 'as' && !isCapitalised(keyword));
}

/** "Sendai priority 4": a name that does not start its sentence. */
function isNameWithin(tokens: Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (!isCapitalised(token) || isCapitals(token) || NEUTRAL.has(token.norm)) return false;
  return before?.sentence === token.sentence && (before.kind === 'word' || before.norm === ',');
}

/** "of the draft workplan", "in the Network's work plan". */
function isOwnDocument(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (tokens[at]?.kind !== 'word') return false;
  for (let index = at + 1; index < tokens.length && index < at + SCOPE_TOKENS; index++) {
    const token = tokens[index]!;
    if (token.kind === 'mark' || mentionOver(reading, index)?.instrument === 'plan') return false;
    if (OWN_DOCUMENT.has(token.norm)) return true;
    if (token.norm === 'plan' && tokens[index + 1]?.norm !== 'de') return tokens[index - 1]?.norm === 'work';
    if (OURS.has(token.norm) || matchPhrase(KEYWORDS, tokens, index)?.value.kind === 'objective')
      return false;
  }
  return false;
}
