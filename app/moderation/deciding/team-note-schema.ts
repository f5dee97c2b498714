import { z } from 'zod';
import { NOTE_LENGTH } from '../decision';

/** What the form of a note for the team sends. */
export const teamNoteSchema = z.object({ text: z.string().trim().min(1).max(NOTE_LENGTH) });
