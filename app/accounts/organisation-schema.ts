import { z } from 'zod';
import { says } from '~/platform/form/form-message';
import { ORGANISATION_NAME_LENGTH, STAKEHOLDER_GROUPS } from './organisation';
import { lineSchema, nameSchema } from './schema';

const ACRONYM_LENGTH = 40;
const WEBSITE_LENGTH = 500;
/** More than any umbrella has; and what the database's number holds. */
const MEMBERS_MOST = 10_000_000;

const hasLetter = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

/** An address without a name and a password before the host, which would show another host than it leads to. */
const isPlainAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
};

/** What is said of an organisation; country and region are checked by the operation, which knows them all. */
export const organisationSchema = z
  .object({
    name: nameSchema(ORGANISATION_NAME_LENGTH).refine(hasLetter, { error: says('nameWithoutLetter') }),
    acronym: lineSchema(ACRONYM_LENGTH).optional(),
    stakeholderGroups: z.array(z.enum(STAKEHOLDER_GROUPS)),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: says('choose') })
      .optional(),
    region: z
      .string()
      .regex(/^\d{3}$/, { error: says('choose') })
      .optional(),
    website: z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain })
      .max(WEBSITE_LENGTH)
      .refine(isPlainAddress, { error: says('url') })
      .optional(),
    memberCount: z.int().min(1).max(MEMBERS_MOST).optional(),
  })
  .refine(({ country, region }) => country === undefined || region === undefined, {
    path: ['region'],
    error: says('countryOrRegion'),
  });

export type DescribedOrganisation = z.output<typeof organisationSchema>;

/** One organisation among those that there are, by the last part of its address. */
export const chosenOrganisationSchema = z.object({ organisation: z.string().min(1).max(100) });
