import { z } from 'zod';
import { draftContentSchema } from './draft-content';

const { text, voice, coSignatories, interests } = draftContentSchema.shape;

/** A form of writing may be this long: 100,000 characters of a script of three bytes a letter, written out for the address line. */
export const WRITING_BYTES = 1024 * 1024;

/** The field that no person sees: whatever stands in it, nobody wrote. Whoever sends it is told nothing. */
export const trapField = z.string().optional().catch('?');

/** What the form of writing sends; whether it can be posted is asked when it is kept. */
export const writingSchema = z.object({
  text: text.unwrap().optional().default(''),
  voice: voice.unwrap().unwrap().optional(),
  coSignatories: coSignatories.unwrap().optional().default(''),
  nameWithheld: z.boolean().default(false),
  interests: interests.unwrap().default([]),
  homepage: trapField,
  /** Of the draft that was shown; 0: there was none. */
  mark: z.number().int().min(0),
  /** Keep it and stay here; or show how it looks. */
  stay: z.enum(['save', 'preview']).optional(),
});
export type WritingForm = z.output<typeof writingSchema>;

/** Whether the field that no person sees was filled in. */
export const isTrapped = (homepage: string | undefined): boolean => (homepage ?? '') !== '';

/** The fields of a draft among what a form sent. */
export const contentSent = ({
  text,
  voice,
  coSignatories,
  nameWithheld,
  interests,
  homepage,
}: WritingForm) => ({
  text,
  voice: voice ?? null,
  coSignatories,
  nameWithheld,
  interests,
  trapped: isTrapped(homepage),
});
