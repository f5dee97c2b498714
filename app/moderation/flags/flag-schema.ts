import { z } from 'zod';
import { says } from '~/platform/form/form-message';
import { NOTE_LENGTH } from '../decision';

const CODE_LENGTH = 60;

/** What the form that reports a comment sends. */
export const flagSchema = z.object({
  /** The code of a reason. */
  reason: z.string({ error: says('choose') }).max(CODE_LENGTH),
  otherText: z.string().max(NOTE_LENGTH).optional(),
});
