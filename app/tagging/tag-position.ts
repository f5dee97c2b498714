/** What a comment says to a term, where someone said so; to mention is not to agree. In the order in which they are offered. */
export const TAG_POSITIONS = [
  'welcomes',
  'asks_for_change',
  'regrets_omission',
  'objects',
  'asks',
  'informs',
] as const;
export type TagPosition = (typeof TAG_POSITIONS)[number];
