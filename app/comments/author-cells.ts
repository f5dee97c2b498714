import type { z } from 'zod';
import { countries, countryName } from '~/accounts/country';
import { STAKEHOLDER_GROUPS, type StakeholderGroup } from '~/accounts/organisation';
import { organisationSchema } from '~/accounts/organisation-schema';
import { countryOfName, regionOfName } from '~/accounts/place-of-name';
import { regionName, regionOfCountry, regions } from '~/accounts/region';
import { explainIssue } from '~/platform/form/explain-issue';
import { LANGUAGES, translator } from '~/platform/i18n';
import type { AuthorColumn, AuthorRow } from './author';
import type { AuthorRemark, AuthorRemarkKind } from './author-remark';
import { nearest } from './nearest';

/** What a cell holds to take back what was assigned; an empty one leaves it. */
export const CLEARS = '-';

/** Not groups of the list, but what people write; only to say which one is near. */
const MEANT: Record<string, StakeholderGroup> = {
  ngo: 'civil-society',
  cso: 'civil-society',
  government: 'member-state',
  state: 'member-state',
  un: 'un-entity',
  university: 'academia',
  union: 'trade-union',
  church: 'faith-based',
  city: 'local-authority',
  municipality: 'local-authority',
  business: 'private-sector',
  company: 'private-sector',
  foundation: 'philanthropy',
  migrant: 'migrant-survivor',
  survivor: 'migrant-survivor',
};

/** What a row says: a value; null where it takes back what there was; undefined where it says nothing. */
export interface AuthorCells {
  organisation?: string | null;
  acronym?: string | null;
  groups?: StakeholderGroup[] | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** UN M49, three digits. */
  region?: string | null;
  website?: string | null;
  members?: number | null;
}

/** A group in the reader's language; one that is not of the list stands as it is. */
export function groupName(group: string, language: string): string {
  const known = STAKEHOLDER_GROUPS.find((code) => code === group);
  return known ? translator(language)(`stakeholder.${known}`) : group;
}

/** Reads what the cells of a row mean. What cannot be taken is left out of the result and comes back as a problem, by its column. */
export function readCells(
  row: AuthorRow,
  language: string,
): { cells: AuthorCells; problems: AuthorRemark[] } {
  const problems: AuthorRemark[] = [];
  const refuse = (
    column: AuthorColumn,
    kind: AuthorRemarkKind,
    values: AuthorRemark['values'] = {},
  ): undefined =>
    void problems.push({ row: row.row, column, kind, values: { value: row[column], ...values } });
  const cell = <T>(column: AuthorColumn, read: (text: string) => T | undefined): T | null | undefined => {
    if (row[column] === '') return undefined;
    return row[column] === CLEARS ? null : read(row[column]);
  };
  const { name, acronym, website, memberCount } = organisationSchema.shape;
  const checked = <S extends z.ZodType>(column: AuthorColumn, schema: S, value: unknown) => {
    const parsed = schema.safeParse(value, { error: explainIssue });
    if (parsed.success) return parsed.data as NonNullable<z.output<S>>;
    return refuse(column, 'invalid', { why: parsed.error.issues[0]?.message ?? '' });
  };

  const country = cell(
    'country',
    (text) => countryOfName(text) ?? refuse('country', ...notCountry(text, language)),
  );
  const region = cell(
    'region',
    (text) => regionOfName(text) ?? refuse('region', ...notRegion(text, language)),
  );
  const isAround = country && region && regionOfCountry(country).includes(region);
  const cells: AuthorCells = {
    organisation: cell('organisation', (text) => checked('organisation', name, text.replace(/\s+/g, ' '))),
    acronym: cell('acronym', (text) => checked('acronym', acronym, text)),
    groups: cell('group', (text) => groupsOf(text, language, refuse)),
    country,
    // A region around the country adds nothing to it.
    region: isAround ? undefined : region,
    website: cell('website', (text) => checked('website', website, withScheme(text))),
    members: cell('members', (text) => checked('members', memberCount, numberOf(text))),
  };
  return { cells, problems };
}

/** Where somebody is: in a country, or, for those of several, in a region. Both fit together only where one lies in the other. */
export function placeProblems(
  row: AuthorRow,
  { country, region }: AuthorCells,
  language: string,
): AuthorRemark[] {
  if (!country || !region) return [];
  const values = { country: countryName(country, language), value: regionName(region, language) };
  return [{ row: row.row, column: 'region', kind: 'elsewhere', values }];
}

type Remark = [kind: AuthorRemarkKind, values: AuthorRemark['values']];
const withNear = (kind: 'country' | 'region', near: string | null): Remark =>
  near ? [`${kind}Near`, { near }] : [kind, {}];

function notCountry(text: string, language: string): Remark {
  const region = regionOfName(text);
  if (region) return ['countryIsRegion', {}];
  return withNear(
    'country',
    nearest(
      text,
      countries(language).map(({ name }) => name),
    ),
  );
}

function notRegion(text: string, language: string): Remark {
  if (countryOfName(text)) return ['regionIsCountry', {}];
  return withNear(
    'region',
    nearest(
      text,
      regions(language).map(({ name }) => name),
    ),
  );
}

/** Letters and digits alone, so that "Red Cross & Red Crescent" and "red-cross-red-crescent" are the same. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&|\band\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

let groupsByName: Map<string, StakeholderGroup> | undefined;

/** Several groups stand with a semicolon, a comma or a bar between. */
function groupsOf(
  text: string,
  language: string,
  refuse: (column: AuthorColumn, kind: AuthorRemarkKind, values: AuthorRemark['values']) => undefined,
): StakeholderGroup[] | undefined {
  groupsByName ??= new Map(
    STAKEHOLDER_GROUPS.flatMap((code) => [
      [plain(code), code] as const,
      ...LANGUAGES.map((language) => [plain(groupName(code, language)), code] as const),
    ]),
  );
  const named = new Set<StakeholderGroup>();
  for (const name of text.split(/[;,|\n]/).map((part) => part.trim())) {
    if (name === '') continue;
    const group = groupsByName.get(plain(name));
    if (!group) return refuse('group', 'groupNear', { value: name, near: groupNear(name, language) });
    named.add(group);
  }
  return named.size > 0 ? STAKEHOLDER_GROUPS.filter((group) => named.has(group)) : undefined;
}

function groupNear(name: string, language: string): string {
  const meant = name
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.find((word) => MEANT[word]);
  const names = STAKEHOLDER_GROUPS.map((code) => groupName(code, language));
  return meant ? groupName(MEANT[meant]!, language) : (nearest(name, names) ?? groupName('other', language));
}

/** "www.example.org" is what people write. */
const withScheme = (text: string): string => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);

/** A whole number as spreadsheets show it, thousands apart or not. */
const numberOf = (text: string): number =>
  /^\d{1,3}([ ,.'’\u00a0\u202f]\d{3})+$|^\d+$/.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN;
