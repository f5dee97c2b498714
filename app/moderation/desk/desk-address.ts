import { itemOf, moderationAddress } from '../moderation-address';
import { CAUSES, CLAIM_FILTERS, type QueueFilters, WAITS_FILTERS } from './queue';

/** The queue, with its filters: `search` is the query of an address, "" or beginning with "?". */
export const queueAddress = (slug: string, search = ''): string => moderationAddress(slug, search);

/** The page of an item by its key ("comment-47"), reached from a list that is filtered so. */
export const itemPageAddress = (slug: string, key: string, search = ''): string =>
  moderationAddress(slug, `/items/${key}${search}`);

/**
 * Where one goes on after an item: to the next that nobody works on. `search` is the query of the item's own address, so that the filters stay;
 * `decided` is the number of the decision that was taken, or how many were, for the notice on the next page.
 */
export function nextAddress(
  slug: string,
  key: string,
  search = '',
  done: { decided?: number; together?: number } = {},
): string {
  const query = new URLSearchParams(search);
  query.delete('decided');
  query.delete('together');
  query.set('after', key);
  for (const [name, value] of Object.entries(done)) if (value !== undefined) query.set(name, String(value));
  return moderationAddress(slug, `/next?${query}`);
}

/** The item itself, once more, with the same notice: there is more to decide on it. */
export function stayAddress(slug: string, key: string, search = '', done: { decided?: number } = {}): string {
  const query = new URLSearchParams(search);
  query.delete('together');
  query.set('decided', String(done.decided ?? ''));
  return itemPageAddress(slug, key, `?${query}`);
}

const PLACE = /^(?:none|question-[1-9]\d{0,8}|priority-[\p{L}\p{N}.-]{1,32})$/u;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const oneOf = <T extends string>(all: readonly T[], given: string | null): T | undefined =>
  all.find((one) => one === given);

/** Reads the filters of an address; what is none of them is left out. */
export function filtersIn(search: string): QueueFilters {
  const query = new URLSearchParams(search);
  const place = query.get('place');
  const language = query.get('language');
  return {
    cause: oneOf(CAUSES, query.get('cause')),
    place: place && PLACE.test(place) ? place : undefined,
    language: language && LANGUAGE.test(language) ? language : undefined,
    claim: oneOf(CLAIM_FILTERS, query.get('claim')),
    waits: oneOf(WAITS_FILTERS, query.get('waits')),
  };
}

/** The filters as the query of an address, with whatever else it carries; "" where there is none. */
export function searchOf(filters: QueueFilters, more: Record<string, string | null> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...more })) if (value) query.set(name, value);
  return query.size > 0 ? `?${query}` : '';
}

/** A place in the order of the queue: urgency, time in milliseconds, item. */
export interface QueuePlace {
  rank: number;
  since: Date;
  key: string;
}

const KEY = /^(\d{1,2})\.(\d{1,15})\.(\S{1,60})$/;

/** Reads such a place from an address; null for what is none. */
export function queuePlaceOf(text: string | null): QueuePlace | null {
  const match = KEY.exec(text ?? '');
  if (!match || !itemOf(match[3])) return null;
  const since = new Date(Number(match[2]));
  return Number.isNaN(since.getTime()) ? null : { rank: Number(match[1]), since, key: match[3] as string };
}

export const queuePlaceText = ({ rank, since, key }: QueuePlace): string =>
  `${rank}.${since.getTime()}.${key}`;
