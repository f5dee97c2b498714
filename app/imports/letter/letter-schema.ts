import { z } from 'zod';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { organisationSchema } from '~/accounts/organisation-schema';
import { lineSchema } from '~/accounts/schema';
import { INTAKE_CHANNELS } from '~/comments/comment';
import { LINE_LENGTH, NOTE_LENGTH, TEXT_LENGTH } from '../comment-table/comment-table';

const { name } = organisationSchema.shape;

/** A file for a comment; how large it may be the space says. */
export const letterFileSchema = z.object({ file: z.file() });

/** A letter that is entered on an organisation's behalf. */
export const letterSchema = z.object({
  organisation: name,
  /** The name resembles a registered one, and is another one all the same. */
  another: z.boolean().default(false),
  groups: z.array(z.enum(STAKEHOLDER_GROUPS)),
  author: lineSchema(LINE_LENGTH).optional(),
  nameWithheld: z.boolean().default(false),
  date: z.iso.date().optional(),
  channel: z.enum(INTAKE_CHANNELS),
  question: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  text: z.string().trim().min(1).max(TEXT_LENGTH),
  note: z.string().trim().max(NOTE_LENGTH).optional(),
  /** The file it came as. It is kept before the rest is read: from then on the form names it by its hash, and by what its owner calls it. */
  file: z.unknown().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  fileName: z.string().max(300).optional(),
});

export type Letter = z.output<typeof letterSchema>;
