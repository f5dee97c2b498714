/** The whole-of-society list of the Global Compact; an organisation may belong to several. */
export const STAKEHOLDER_GROUPS = [
  'member-state',
  'un-entity',
  'civil-society',
  'migrant-diaspora',
  'faith-based',
  'local-authority',
  'private-sector',
  'trade-union',
  'parliament',
  'nhri',
  'red-cross-red-crescent',
  'academia',
  'media',
  'womens-group',
  'children-youth',
  'philanthropy',
  'multi-stakeholder',
  'migrant-survivor',
  'other',
] as const;
export type StakeholderGroup = (typeof STAKEHOLDER_GROUPS)[number];

/** Longest name that is taken; long enough for any that was seen. */
export const ORGANISATION_NAME_LENGTH = 200;

const SLUG_LENGTH = 60;

/** The address that an organisation's name makes: lower-case Latin letters, digits and hyphens; one without any of these is `organisation`. */
export function organisationSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, SLUG_LENGTH).replace(/-+$/, '') || 'organisation';
}

export const organisationAddress = (slug: string): string => `/organisations/${slug}`;
