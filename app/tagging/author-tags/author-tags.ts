import { z } from 'zod';
import { TAG_POSITIONS } from '../tag-position';

/** More than one comment can ask for in good faith; each is read by a person. */
export const PROPOSALS_MOST = 10;
export const PROPOSAL_CHARACTERS_MOST = 200;
export const OFFER_CHARACTERS_MOST = 1_000;
/** More than any text of 20,000 characters names. */
export const FINDS_MOST = 1_000;
export const ADDED_MOST = 100;
export const OFFERS_MOST = 100;

const position = z.enum(TAG_POSITIONS).nullable().default(null);

/** What the author of a draft says of its tags, proposals and offers, as it is kept with the draft. Parsing `{}` gives nothing said. */
export const authorTagsSchema = z.object({
  /** On what the recogniser found; what is left open is not here. */
  finds: z
    .array(
      z.object({
        /** `findKey`. */
        key: z.string(),
        /** The words that were shown: the decision holds for them, and for no others. */
        words: z.array(z.string()),
        /** The code of the term that they name; null: none. */
        kept: z.string().nullable(),
        position,
      }),
    )
    .default([]),
  /** Terms that no words name. */
  added: z.array(z.object({ framework: z.string(), code: z.string(), position })).default([]),
  /** What the comment asks for that the draft does not have. */
  proposals: z.array(z.object({ title: z.string() })).default([]),
  /** Priorities that its author would work on, by code, and what they would bring. */
  offers: z.array(z.object({ code: z.string(), text: z.string().nullable() })).default([]),
});
export type AuthorTags = z.output<typeof authorTagsSchema>;
