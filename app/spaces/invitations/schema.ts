import { z } from 'zod';
import { ORGANISATION_NAME_LENGTH } from '~/accounts/organisation';
import { lineSchema } from '~/accounts/schema';
import { says } from '~/platform/form/form-message';
import type { InvitedRow } from './invitation';

/** Two thousand addresses with long names are less. */
export const INVITED_TEXT_LENGTH = 1_000_000;
/** The same with what a form puts around it, and in the letters that need most. */
export const INVITED_FORM_BYTES = 4 * INVITED_TEXT_LENGTH;

/** Whom to invite: a list, a file, or the rows that are left of one that was looked at; and the organisation of those whose row names none. */
export const inviteSchema = z
  .object({
    list: z.string().max(INVITED_TEXT_LENGTH).optional(),
    file: z.file().max(INVITED_TEXT_LENGTH).optional(),
    rows: z
      .string()
      .max(2 * INVITED_TEXT_LENGTH)
      .optional(),
    organisation: lineSchema(ORGANISATION_NAME_LENGTH).optional(),
  })
  .refine((sent) => [sent.list, sent.file, sent.rows].filter((each) => each !== undefined).length === 1, {
    path: ['list'],
    error: says('listOrFile'),
  });

const rowSchema = z.tuple([z.int(), z.string(), z.string(), z.string()]);

/** What was looked at, row by row, and the mark of what it would do. */
export const confirmInvitationsSchema = z.object({
  rows: z.string().max(2 * INVITED_TEXT_LENGTH),
  organisation: z.string().max(ORGANISATION_NAME_LENGTH).optional(),
  mark: z.string().max(64),
});

/** The rows as a form carries them; `readCarried` reads them. */
export const carried = (rows: readonly InvitedRow[]): string =>
  JSON.stringify(rows.map(({ row, email, organisation, language }) => [row, email, organisation, language]));

/** The rows that a form brought back; null where they are not as they were written. */
export function readCarried(text: string): InvitedRow[] | null {
  try {
    const rows = z.array(rowSchema).parse(JSON.parse(text));
    return rows.map(([row, email, organisation, language]) => ({ row, email, organisation, language }));
  } catch {
    return null;
  }
}

/** One who has not come, or all; `anyway` also those who had a mail lately. */
export const remindSchema = z.object({ invitation: z.uuid().optional(), anyway: z.boolean().default(false) });
