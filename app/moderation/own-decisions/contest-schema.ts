import { z } from 'zod';
import { NOTE_LENGTH } from '../decision';

/** What the form that contests a decision sends. */
export const contestSchema = z.object({ text: z.string().trim().min(1).max(NOTE_LENGTH) });
