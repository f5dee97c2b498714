import { spaceAddress } from '~/spaces/space-view';

/** Where somebody writes: on what the space asks or drafts, in reply, on nothing in particular; `edit` is a comment of their own, `all` what the answers to all questions share. */
export type WritingPlace =
  | { kind: 'space' | 'all' }
  | { kind: 'question' | 'block' | 'comment' | 'edit'; number: number }
  | { kind: 'priority'; code: string };

const NUMBERED = /^(question|block|comment|edit)-([1-9]\d{0,8})$/;
/** Codes are short, and hold no sign that an address has another use for. */
const PRIORITY = /^priority-([^/?#\p{Cc}]{1,60})$/u;

/** Reads the key of a place, as it stands in an address and with a draft; null for what is none. */
export function readPlaceKey(key: string): WritingPlace | null {
  if (key === 'space' || key === 'all') return { kind: key };
  const [, kind, number] = NUMBERED.exec(key) ?? [];
  if (kind) return { kind: kind as 'question', number: Number(number) };
  const code = PRIORITY.exec(key)?.[1];
  return code === undefined ? null : { kind: 'priority', code };
}

/** The key of a place: one for each. */
export function placeKey(place: WritingPlace): string {
  if ('number' in place) return `${place.kind}-${place.number}`;
  return 'code' in place ? `priority-${place.code}` : place.kind;
}

/** The pages that answers to all questions have of their own, where a place of writing has one for itself. */
const OF_ALL_ANSWERS = ['', '/check'];

/** The page on which one writes there; `page` starts with a slash. */
export const writingAddress = (slug: string, place: WritingPlace, page = ''): string =>
  place.kind === 'all' && OF_ALL_ANSWERS.includes(page)
    ? `${spaceAddress(slug)}/answers${page}`
    : `${spaceAddress(slug)}/write/${encodeURIComponent(placeKey(place))}${page}`;
