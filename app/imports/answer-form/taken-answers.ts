import { z } from 'zod';
import { draftContentSchema } from '~/comments/writing/draft-content';

/** A filled form with the whole draft as its annex is a tenth of it. */
export const FILLED_FORM_BYTES = 8 * 1024 * 1024;
/** What was read of one, on its way from the preview to the drafts. */
export const TAKEN_BYTES = 3 * 1024 * 1024;

/** A form that was filled in, as a Word document. */
export const filledFormSchema = z.object({ file: z.file().max(FILLED_FORM_BYTES) });

const passage = z.object({
  /** Names it on the page. */
  key: z.string().max(80),
  /** Where it goes, as in the address of the page of writing. */
  place: z.string().max(80),
  text: draftContentSchema.shape.text.unwrap(),
  interests: draftContentSchema.shape.interests.unwrap(),
  /** Of the draft that was there; 0: none. */
  mark: z.number().int().min(0),
  /** It goes behind what the place has: a passage outside the boxes. */
  isAdded: z.boolean(),
});
export type TakenPassage = z.output<typeof passage>;

/** What was read of a form. */
export const takenAnswersSchema = z.object({
  passages: z.array(passage).max(500),
  organisation: z.string().max(1000).nullable(),
  coSignatories: draftContentSchema.shape.coSignatories.unwrap(),
  nameWithheld: z.boolean(),
});
export type TakenAnswers = z.output<typeof takenAnswersSchema>;

/** What the preview sends on: all that was read, and which passages of it are to become drafts. */
export const takeSchema = z.object({
  read: z.string().max(TAKEN_BYTES),
  take: z.array(z.string().max(80)).max(500).default([]),
});
