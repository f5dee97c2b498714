import type { RecognisableTerm } from './reference.ts';
import { normalise, tokenise } from './tokens.ts';
import { words } from './vocabulary.ts';

/** Titles, prepared for being found by their words. */

export interface Title {
  framework: string;
  code: string;
  /** Its content words, reduced, in order. */
  stems: string[];
  /** Of a principle: its words are everyday words ("human rights"), so that only "guiding principle" makes it one. */
  everyday: boolean;
  /** Of a principle: named although its last word "approach" is left out. */
  shortened: boolean;
}

export interface TitleTable {
  byStem: Map<string, Title[]>;
  /** Of each priority, the reduced words of all its titles. */
  stemsOf: Map<string, Set<string>>;
  /** In how many priorities' titles a reduced word stands. */
  spread: Map<string, number>;
}

const IGNORED = words(
  'the a an of and or to for in on with by at from as its their de la le les du des et pour dans en sur el los las del y para con por e da do das dos em no na incl including',
);
/** Spellings of one word. */
const SPELLINGS: Record<string, string> = {
  centered: 'centred',
  labor: 'labour',
  program: 'programme',
  programs: 'programme',
  organization: 'organisation',
  organizations: 'organisation',
};
/** Longer titles are cut here: nobody writes more of one. */
const MOST_WORDS = 40;

/** A word reduced so that "Strengthening" and "strengthen", "sensitive" and "sensitivity" are one; null for little words. */
export function stemOf(norm: string): string | null {
  if (IGNORED.has(norm)) return null;
  let stem = SPELLINGS[norm] ?? norm;
  if (stem.length < 4) return stem;
  if (stem.endsWith('iveness')) return stem.slice(0, -5);
  if (stem.endsWith('ivity')) return stem.slice(0, -3);
  if (stem.endsWith('edness')) stem = stem.slice(0, -4);
  if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us') && !stem.endsWith('is'))
    stem = stem.slice(0, -1);
  if (stem.length > 6 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 5 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  else if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem;
}

/** Prepares the titles of priorities and principles. */
export function compileTitles(terms: RecognisableTerm[]): TitleTable {
  const byStem = new Map<string, Title[]>();
  const stemsOf = new Map<string, Set<string>>();
  for (const term of terms) {
    const own = stemsOf.get(term.code) ?? new Set<string>();
    if (term.framework === 'priority') stemsOf.set(term.code, own);
    const seen = new Set<string>();
    const keep = (stems: string[], everyday: boolean, shortened: boolean) => {
      const key = stems.join(' ');
      if (stems.length === 0 || seen.has(key)) return;
      seen.add(key);
      const title: Title = { framework: term.framework, code: term.code, stems, everyday, shortened };
      for (const stem of new Set(stems)) byStem.set(stem, [...(byStem.get(stem) ?? []), title]);
    };
    for (const printed of term.titles) {
      const stems = stemsIn(printed);
      for (const stem of stems) own.add(stem);
      if (term.framework !== 'principle') {
        keep(stems, false, false);
        continue;
      }
      const everyday = !printed.includes('-') && !/^whole/i.test(printed);
      keep(stems, everyday, false);
      if (stems[0] === 'whol' && stems[stems.length - 1] === 'approach')
        keep(stems.slice(0, -1), false, true);
      const halves = everyday ? printed.split(/ and | & /i) : [];
      if (halves.length > 1) for (const half of halves) keep(stemsIn(half), true, false);
    }
  }
  const spread = new Map<string, number>();
  for (const stems of stemsOf.values())
    for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return { byStem, stemsOf, spread };
}

function stemsIn(title: string): string[] {
  const stems: string[] = [];
  for (const token of tokenise(title)) {
    const stem = token.kind === 'mark' ? null : stemOf(normalise(token.norm));
    if (stem) stems.push(stem);
  }
  return stems.slice(0, MOST_WORDS);
}
