import { z } from 'zod';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { organisationSchema } from '~/accounts/organisation-schema';
import { says } from '~/platform/form/form-message';

/** A table of ten thousand authors is half of it. */
export const AUTHOR_TABLE_BYTES = 1_000_000;
/** The same with what a form puts around it. */
export const AUTHOR_TABLE_FORM_BYTES = 2 * AUTHOR_TABLE_BYTES;

/** A sentence or three that tell the secretariat whose comments they are. */
export const CLAIM_NOTE_LENGTH = 1_000;

const { name, country, region } = organisationSchema.shape;

/** For whom one author speaks, as it will stand: what is empty is taken back. */
export const assignAuthorSchema = z
  .object({
    organisation: name.optional(),
    /** The name resembles a registered one, and is another one all the same. */
    another: z.boolean().default(false),
    groups: z.array(z.enum(STAKEHOLDER_GROUPS)),
    country,
    region,
  })
  .refine((given) => given.country === undefined || given.region === undefined, {
    path: ['region'],
    error: says('countryOrRegion'),
  });

export type AssignedAuthor = z.output<typeof assignAuthorSchema>;

export const authorTableSchema = z.object({ file: z.file().max(AUTHOR_TABLE_BYTES) });

/** A table that was looked at, and the mark of what it would do. */
export const confirmAuthorTableSchema = z.object({
  table: z.string().max(AUTHOR_TABLE_BYTES),
  mark: z.string().max(64),
});

export const claimAuthorSchema = z.object({ note: z.string().trim().max(CLAIM_NOTE_LENGTH).optional() });
