import { stemOf, type Title, type TitleTable } from './title-table.ts';
import { isCapitalised, isCapitals, type Token } from './tokens.ts';
import { GLOSS_WORDS, words } from './vocabulary.ts';

/** Finds titles in a text by their words, in order or nearly, and judges whether they are meant as titles. */

export interface TitleMatch {
  title: Title;
  /** Codes of all terms that bear these words. */
  codes: string[];
  /** First token, and the token after the last. */
  from: number;
  next: number;
  /** A word was left out or put in. */
  inexact: boolean;
  /** A numbered citation beside it names the same priority: it is no reference of its own. */
  paired: boolean;
  state: 'confirmed' | 'proposed';
}

/** From this many content words on, a title in full is a title wherever it stands; with one word less, proposed. */
const DISTINCTIVE_WORDS = 6;
/** From this many words on, one word may be missing or added. */
const TOLERANT_WORDS = 6;
/** Little words and marks in a row inside a title. */
const LITTLE_IN_A_ROW = 4;
/** How far from a title "priority" still speaks of it. */
const NEAR_TOKENS = 25;
const NEAR_AFTER_TOKENS = 8;

const PRIORITY_WORDS = words(
  'priority priorities workstream workstreams workstream priorité priorités prioridad prioridades prioridade prioridades priorität приоритет',
);
const LINKS = words(
  'on of the to about entitled titled called named is namely for regarding concerning dedicated area areas theme no de du la le sur intitulée intitulé sobre titulada',
);

/** All matches that are meant as titles, left to right, none overlapping; of principles, all that bear their words. */
export function findTitles(tokens: Token[], table: TitleTable): TitleMatch[] {
  const found: TitleMatch[] = [];
  const stems = tokens.map((token) => (token.kind === 'mark' ? null : stemOf(token.norm)));
  const nearPriority = lastSeen(tokens);
  for (let at = 0; at < tokens.length; ) {
    const stem = stems[at];
    const titles = stem ? table.byStem.get(stem) : undefined;
    const match = titles && longest(tokens, stems, at, titles);
    const state =
      match && (match.title.framework === 'principle' ? 'proposed' : judge(tokens, match, nearPriority));
    if (match && state) {
      found.push({ ...match, state });
      at = match.next;
    } else at++;
  }
  return found;
}

/** The reduced word of each token; null for marks and little words. */
type Stems = readonly (string | null)[];

function longest(
  tokens: Token[],
  stems: Stems,
  at: number,
  titles: Title[],
): Omit<TitleMatch, 'state'> | null {
  let best: Omit<TitleMatch, 'state'> | null = null;
  for (const title of titles) {
    const match = matchTitle(tokens, stems, at, title);
    if (!match) continue;
    if (
      !best ||
      match.next > best.next ||
      (match.next === best.next && title.stems.length > best.title.stems.length)
    ) {
      best = {
        title,
        codes: [title.code],
        from: at,
        next: match.next,
        inexact: match.inexact,
        paired: false,
      };
    } else if (
      match.next === best.next &&
      title.framework === best.title.framework &&
      title.stems.length === best.title.stems.length &&
      !best.codes.includes(title.code)
    )
      best.codes.push(title.code);
  }
  return best;
}

/** Whether the title's words stand at token `at`, each once; short titles in their order, long ones in any. */
function matchTitle(
  tokens: Token[],
  reduced: Stems,
  at: number,
  title: Title,
): { next: number; inexact: boolean } | null {
  const { stems } = title;
  const ordered = stems.length < 4;
  const starts = reduced[at] === stems[0];
  if (ordered && !starts) return null;
  const tolerance = stems.length >= TOLERANT_WORDS && starts ? 1 : 0;
  const used = new Array<boolean>(stems.length).fill(false);
  let left = stems.length;
  let added = 0;
  let little = 0;
  let end = at;
  for (let index = at; index < tokens.length && left > 0; index++) {
    const token = tokens[index]!;
    if (index > at && token.gap === 3) break;
    const stem = reduced[index];
    if (!stem) {
      if (
        ++little > LITTLE_IN_A_ROW ||
        (token.kind === 'mark' && !(ordered ? "-,'/&:()" : "-,'/&:();").includes(token.norm))
      )
        break;
      continue;
    }
    const place = ordered
      ? stems.length - left
      : stems.findIndex((candidate, order) => !used[order] && candidate === stem);
    if (place >= 0 && stems[place] === stem) {
      used[place] = true;
      left--;
      little = 0;
      end = index + 1;
    } else if (++added > tolerance) break;
  }
  // the bracket of the title's own last words: "… agreements (BLMAs)"
  if (tokens[end]?.norm === ')' && tokens[end]!.gap === 0 && tokens[end - 2]?.norm === '(' && end - 2 > at)
    end++;
  if (left + Math.min(added, left === 0 ? added : 0) > tolerance) return null;
  return { next: end, inexact: left > 0 || added > 0 };
}

/** For each token, how far back the last word "priority" stands in its sentence (a large number: nowhere). */
function lastSeen(tokens: Token[]): (at: number) => number {
  const last = new Int32Array(tokens.length + 1);
  let seen = -1;
  for (const [index, token] of tokens.entries()) {
    if (PRIORITY_WORDS.has(token.norm)) seen = index;
    last[index] = seen >= 0 && tokens[seen]!.sentence === token.sentence ? index - seen : 1_000_000;
  }
  return (at) => last[at] ?? 1_000_000;
}

function judge(
  tokens: Token[],
  match: Omit<TitleMatch, 'state'>,
  nearPriority: (at: number) => number,
): TitleMatch['state'] | null {
  const count = match.title.stems.length;
  const quoted = isQuoted(tokens, match);
  const named = isTitleCase(tokens, match);
  const line = isLine(tokens, match);
  const beside = isBesidePriority(tokens, match);
  // "so is Safe and inclusive access to services": a capital within a sentence
  const raised = isRaised(tokens, match.from);
  const near =
    nearPriority(match.from) <= NEAR_TOKENS ||
    nearPriority(Math.min(tokens.length - 1, match.next + NEAR_AFTER_TOKENS)) < NEAR_AFTER_TOKENS;
  if (namesWorkingGroup(tokens, match.from))
    return count >= DISTINCTIVE_WORDS - 1 || quoted ? 'proposed' : null;
  if (match.inexact)
    return quoted || named || beside ? 'proposed' : isCapitalised(tokens[match.from]) ? 'proposed' : null;
  if (count >= DISTINCTIVE_WORDS) return 'confirmed';
  if (count === DISTINCTIVE_WORDS - 1)
    return quoted || named || line || beside || isCapitalised(tokens[match.from])
      ? 'confirmed'
      : near
        ? 'proposed'
        : null;
  if (count >= 3) {
    if (quoted || named || beside || line || (raised && near)) return 'confirmed';
    if (raised) return 'proposed';
    return count > 3 && isCapitalised(tokens[match.from]) ? 'proposed' : null;
  }
  if (count === 2) {
    if ((quoted && (near || beside)) || (beside && named) || isNamedByPriority(tokens, match))
      return 'confirmed';
    if (beside && !quoted && !named && isWished(tokens, match)) return null;
    return quoted || named || beside ? 'proposed' : null;
  }
  return quoted && beside ? 'proposed' : null;
}

/** A word with a capital where its sentence has begun before. */
function isRaised(tokens: Token[], from: number): boolean {
  const before = tokens[from - 1];
  return (
    isCapitalised(tokens[from]) &&
    !isCapitals(tokens[from]) &&
    before?.kind === 'word' &&
    before.sentence === tokens[from]!.sentence &&
    tokens[from]!.gap < 2 &&
    !isCapitalised(before)
  );
}

/** "the priority on xenophobia and racism", not "a priority on …", which is wished for. */
function isNamedByPriority(tokens: Token[], { from }: { from: number }): boolean {
  if (!/^(on|about|regarding|concerning|titled|entitled|sur|sobre)$/.test(tokens[from - 1]?.norm ?? ''))
    return false;
  return (
    PRIORITY_WORDS.has(tokens[from - 2]?.norm ?? '') && /^(the|this|la)$/.test(tokens[from - 3]?.norm ?? '')
  );
}

/** "a priority on gender discrimination at borders", "another new priority on …": asked for, so not the workplan's. */
function isWished(tokens: Token[], { from }: { from: number }): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--)
    if (/^(a|an|another|any|no|une|un|una)$/.test(tokens[at]!.norm)) return true;
  return false;
}

function isQuoted(tokens: Token[], { from, next }: { from: number; next: number }): boolean {
  const open = tokens[from - 1];
  const close = tokens[next]?.norm === ',' || tokens[next]?.norm === '.' ? tokens[next + 1] : tokens[next];
  return (open?.norm === '"' || open?.norm === "'") && tokens[from]!.gap === 0 && close?.norm === open.norm;
}

function isTitleCase(tokens: Token[], { from, next }: { from: number; next: number }): boolean {
  let capitals = 0;
  for (let at = from; at < next; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || !stemOf(token.norm) || (token.gap === 0 && tokens[at - 1]?.norm === '-'))
      continue;
    if (isCapitalised(token)) capitals++;
    else return false;
  }
  return capitals > 1;
}

/** A line or a point of a list of its own, but for a bracket or a full stop behind it. */
function isLine(tokens: Token[], { from, next }: { from: number; next: number }): boolean {
  const first = tokens[from]!;
  const before = tokens[from - 1];
  const bullet = before?.kind === 'mark' && before.gap >= 2 && !'"\'(['.includes(before.norm);
  const number = (before?.norm === '.' || before?.norm === ')') && (tokens[from - 2]?.gap ?? 0) >= 2;
  if (!isCapitalised(first) || !(from === 0 || first.gap >= 2 || bullet || number)) return false;
  const after = tokens[next];
  return (
    !after ||
    after.gap >= 2 ||
    after.norm === '(' ||
    ((after.norm === '.' || after.norm === ';' || after.norm === ':') && (tokens[next + 1]?.gap ?? 2) >= 2)
  );
}

/** "priority on …", "workstream “…”", "the … priority". */
function isBesidePriority(tokens: Token[], { from, next }: { from: number; next: number }): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const token = tokens[at]!;
    if (PRIORITY_WORDS.has(token.norm)) return true;
    if (token.kind === 'mark' ? !'"\':-'.includes(token.norm) : !LINKS.has(token.norm)) break;
  }
  const after = tokens[next]?.norm === '"' || tokens[next]?.norm === "'" ? next + 1 : next;
  return PRIORITY_WORDS.has(tokens[after]?.norm ?? '') && tokens[after]!.gap < 3;
}

/** "the working group on …": a title of something else that bears the same words. */
function namesWorkingGroup(tokens: Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const token = tokens[at]!;
    if (token.norm === 'group' || token.norm === 'groups' || token.norm === 'twg') return true;
    if (
      token.kind === 'mark'
        ? !'"\':'.includes(token.norm)
        : !GLOSS_WORDS.has(token.norm) && token.norm !== 'the'
    )
      return false;
  }
  return false;
}
