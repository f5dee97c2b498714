import { z } from 'zod';

/** What is kept of a text that is too long to be posted: nothing typed is lost, and nobody fills the disk. */
const TYPED_MOST = 100_000;
const NAMES_MOST = 5_000;
const LANGUAGE_MOST = 35;
const INTERESTS_MOST = 100;

/** Speaking for oneself, where else an organisation's id stands. */
export const IN_PERSON = 'person';

/** Speaking as the moderators of the consultation: for its team. */
export const AS_TEAM = 'team';

/** A draft as typed. Whether it can be posted is asked when it is; parsing `{}` gives an empty one. */
export const draftContentSchema = z.object({
  /** Markdown. */
  text: z.string().max(TYPED_MOST).default(''),
  /** BCP 47; null: as it is recognised. */
  language: z.string().max(LANGUAGE_MOST).nullable().default(null),
  /** The organisation that it speaks for, by id, or `IN_PERSON`; null: not said yet. */
  voice: z.string().max(60).nullable().default(null),
  /** Organisations that sign as well, as typed: one a line. */
  coSignatories: z.string().max(NAMES_MOST).default(''),
  nameWithheld: z.boolean().default(false),
  /** A field of the form was filled in that no person sees. */
  trapped: z.boolean().default(false),
  /** Codes of priorities that it names as important, in the order of the workplan. */
  interests: z.array(z.string().max(60)).max(INTERESTS_MOST).default([]),
});
export type DraftContent = z.output<typeof draftContentSchema>;

export const EMPTY_DRAFT: DraftContent = draftContentSchema.parse({});

/** Whether there is something that one would miss. */
export const isWritten = (content: DraftContent): boolean =>
  content.text.trim() !== '' || content.interests.length > 0 || content.coSignatories.trim() !== '';
