import { z } from 'zod';
import { reasonFields } from '../decision-schema';
import { NOTE_READERS } from './record';

/** What the form sends that removes the text of notes: which, and why. Nobody outside the team is told. */
export const blankSchema = z.object({
  ...reasonFields,
  notes: z.array(z.enum(NOTE_READERS)).min(1).max(NOTE_READERS.length),
});
