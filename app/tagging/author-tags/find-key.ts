import type { Reference } from '../recogniser/reference';

/** Finds of one term, or of the same doubt between several, in one text. */
export interface FoundGroup {
  /** Names the group in a form and in a draft: the same for the same terms, whatever the text. */
  key: string;
  /** How the framework is cited: `gcm`, `priority`… */
  framework: string;
  /** One where the words name one term; else those that they could mean, the likeliest first. */
  codes: string[];
  /** Explicit and unambiguous. */
  isSure: boolean;
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

/** The key of the group that a find belongs to: what is certain and what is not are decided on apart. */
export const findKey = (find: Find): string =>
  (find.state === 'proposed' ? '?' : '') +
  termChoice(find.framework, '') +
  codesOf(find).map(encodeURIComponent).join(',');

/** The references of a text by what is to be decided on, in the order of the text; words that are named with several actions count once. */
export function groupFinds(references: readonly Reference[]): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  for (const reference of references) {
    const { framework, state, start, end, quote } = reference;
    const key = findKey(reference);
    const group = groups.get(key) ?? {
      key,
      framework,
      codes: codesOf(reference),
      isSure: state === 'confirmed',
      places: [],
    };
    groups.set(key, group);
    if (!group.places.some((place) => place.start === start && place.end === end))
      group.places.push({ start, end, quote });
  }
  return [...groups.values()];
}
