import type { Reference } from '../recogniser/reference';

/** Explicit and unambiguous; not so, but no other term comes into question; or one of several. The first two are asked about with a tick. */
export type FindKind = 'sure' | 'probable' | 'open';

/** Finds of one term, or of the same doubt between several, in one text. */
export interface FoundGroup {
  /** Names the group in a form and in a draft: the same for the same terms, whatever the text. */
  key: string;
  /** How the framework is cited: `gcm`, `priority`… */
  framework: string;
  /** One where the words name one term; else those that they could mean, the likeliest first. */
  codes: string[];
  kind: FindKind;
  /** UTF-16 offsets of its words, in order. */
  places: { start: number; end: number; quote: string }[];
}

/** What the recogniser says of some words, whether it has just read them or they are tagged. */
type Find = Pick<Reference, 'framework' | 'code' | 'state' | 'candidates'>;

/** The key of a term in a form: `gcm:13`. Signs that mean something in a form's values are written as in an address. */
export const termChoice = (framework: string, code: string): string =>
  `${encodeURIComponent(framework)}:${encodeURIComponent(code)}`;

/** Reads what `termChoice` wrote; null for what is none. */
export function readTermChoice(key: string): { framework: string; code: string } | null {
  const [framework, code, ...rest] = key.split(':').map(readPart);
  return framework && code && rest.length === 0 ? { framework, code } : null;
}

/** A part of a form's value, as `encodeURIComponent` wrote it; null for what is none. */
export function readPart(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** All codes that some words could mean, the likeliest first. */
const codesOf = ({ code, candidates = [] }: Find): string[] => (candidates.length > 1 ? candidates : [code]);

const kindOf = (find: Find): FindKind => {
  if (find.state === 'confirmed') return 'sure';
  return codesOf(find).length === 1 ? 'probable' : 'open';
};

/** The key of the group that a find belongs to: what is certain and what is not are decided on apart. */
export const findKey = (find: Find): string =>
  (find.state === 'proposed' ? '?' : '') +
  termChoice(find.framework, '') +
  codesOf(find).map(encodeURIComponent).join(',');

/** The term that a group with a tick is about; null for one between several, and for what is no key of a group. */
export function readTicked(key: string): { framework: string; code: string } | null {
  return key.includes(',') ? null : readTermChoice(key.replace(/^\?/, ''));
}

/** The references of a text by what is to be decided on, in the order of the text; words that are named with several actions count once. */
export function groupFinds(references: readonly Reference[]): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  for (const reference of references) {
    const { framework, start, end, quote } = reference;
    const key = findKey(reference);
    const group = groups.get(key) ?? {
      key,
      framework,
      codes: codesOf(reference),
      kind: kindOf(reference),
      places: [],
    };
    groups.set(key, group);
    if (!group.places.some((place) => place.start === start && place.end === end))
      group.places.push({ start, end, quote });
  }
  return [...groups.values()];
}
