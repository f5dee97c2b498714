/** Stages of a consultation, in order. `closed` reads only. */
export const SPACE_STAGES = ['draft', 'open', 'closed', 'archived'] as const;
export type SpaceStage = (typeof SPACE_STAGES)[number];

/** Who may read a space once it is open: everybody, whoever has an account, or those invited. */
export const SPACE_VISIBILITIES = ['public', 'participants', 'invited'] as const;
export type SpaceVisibility = (typeof SPACE_VISIBILITIES)[number];

/** Whether a comment is looked at before it is published, or after. */
export const MODERATIONS = ['before', 'after'] as const;
export type Moderation = (typeof MODERATIONS)[number];

/**
 * How exactly a time is known. A `day` is kept as midnight UTC and shown as that day in every zone; an `unknown` time is null.
 */
export type TimePrecision = 'moment' | 'day' | 'unknown';

const SLUG_LIMIT = 60;

/** Whether an address is one that a space may have. */
export const isSlug = (slug: string): boolean =>
  slug.length <= SLUG_LIMIT && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);

/** Room for a number behind, where several titles make the same address. */
const TITLE_SLUG_LENGTH = SLUG_LIMIT - 5;

/** Parts of the desk's addresses that stand where a space's would. */
export const RESERVED_SLUGS: readonly string[] = ['new'];

/** The address that a title makes; one without Latin letters or digits is `consultation`. */
export function slugOfTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const whole = words?.join('-') ?? '';
  const cut = whole.slice(0, TITLE_SLUG_LENGTH);
  // Cut between words, except where one alone is longer.
  const isInside = cut.length < whole.length && whole[cut.length] !== '-' && cut.includes('-');
  return (isInside ? cut.slice(0, cut.lastIndexOf('-')) : cut.replace(/-+$/, '')) || 'consultation';
}
