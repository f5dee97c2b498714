import { z } from 'zod';
import { says } from '~/platform/form/form-message';

/** A text that is too long is counted as readers count, and sent back whole; beyond this nobody typed it. */
const TYPED_MOST = 100_000;
const LANGUAGE_LENGTH = 35;
/** The form's size: that many characters of a script of three bytes, written out for the address line. */
export const EDIT_BYTES = 1024 * 1024;

/** What the form that changes a comment sends. */
export const editSchema = z.object({
  /** Markdown. */
  text: z.string().max(TYPED_MOST),
  language: z
    .string()
    .max(LANGUAGE_LENGTH)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: says('choose') }),
  /** The number of the revision that it was written from. */
  basedOn: z.number().int().min(1).max(1_000_000),
});
