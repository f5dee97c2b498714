/** Stages of a consultation, in order. `closed` reads only. */
export const SPACE_STAGES = ['draft', 'open', 'closed', 'archived'] as const;
export type SpaceStage = (typeof SPACE_STAGES)[number];

/**
 * How exactly a time is known. A `day` is kept as midnight UTC and shown as that day in every zone; an `unknown` time is null.
 */
export type TimePrecision = 'moment' | 'day' | 'unknown';

const SLUG_LIMIT = 60;

/** Whether an address is one that a space may have. */
export const isSlug = (slug: string): boolean =>
  slug.length <= SLUG_LIMIT && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);
