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
