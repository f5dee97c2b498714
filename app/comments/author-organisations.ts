import { foldedName, nameWithoutAcronym } from '~/accounts/organisation-name';
import type { RecordedOrganisation } from '~/accounts/record-organisations.server';
import type { AuthorColumn, AuthorRow, KnownOrganisation } from './author';
import type { AuthorCells } from './author-cells';
import type { AuthorRemark } from './author-remark';
import { nearest } from './nearest';

/** Of a name that was mistyped, at most this share of the letters is wrong: one in seven. */
const MISTYPED_SHARE = 0.15;

/** Names are the same whatever their capitals and blanks, as the register has it. */
export const organisationKey = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What a name may be written like elsewhere: without its accents and signs, without the acronym behind it, as the acronym alone. */
const spellings = (name: string, acronym: string | null): string[] =>
  [name, nameWithoutAcronym(name, acronym), acronym].flatMap((text) => (text && foldedName(text)) || []);

/** The organisations that a table names and the register does not have, each put together from all rows that name it. */
export interface NewOrganisations {
  /** The one of the register that bears this name, or did. */
  registered(name: string): KnownOrganisation | undefined;
  /** Takes in what a row says of one. A fact that another row says otherwise is a problem; a name that resembles another is noted. */
  enter(
    row: AuthorRow,
    name: string,
    cells: AuthorCells,
  ): { problems: AuthorRemark[]; notes: AuthorRemark[] };
  all(): RecordedOrganisation[];
}

interface Draft {
  organisation: RecordedOrganisation;
  /** The row that said it first, by column. */
  saidIn: Map<AuthorColumn, number>;
}

export function newOrganisations(known: KnownOrganisation[]): NewOrganisations {
  const byName = new Map<string, KnownOrganisation>();
  const bySpelling = new Map<string, string>();
  const names = known.map((organisation) => [organisation, organisation.name] as const);
  const formerNames = known.flatMap((organisation) =>
    organisation.formerNames.map((name) => [organisation, name] as const),
  );
  // A name that one bears goes before the same name that another one had; of two alike the older.
  for (const [organisation, name] of [...names, ...formerNames]) {
    if (!byName.has(organisationKey(name))) byName.set(organisationKey(name), organisation);
    for (const spelling of spellings(name, organisation.acronym))
      if (!bySpelling.has(spelling)) bySpelling.set(spelling, organisation.name);
  }
  const drafts = new Map<string, Draft>();

  return {
    registered: (name) => byName.get(organisationKey(name)),
    all: () => [...drafts.values()].map(({ organisation }) => organisation),
    enter(row, name, cells) {
      const draft = drafts.get(organisationKey(name));
      if (draft) return { problems: contradictions(row, draft, cells), notes: [] };
      drafts.set(organisationKey(name), draftOf(row, name, cells));
      const written = spellings(name, cells.acronym ?? null);
      const alike =
        written.map((spelling) => bySpelling.get(spelling)).find(Boolean) ??
        nearest(name, new Set(bySpelling.values()), MISTYPED_SHARE);
      for (const spelling of written) if (!bySpelling.has(spelling)) bySpelling.set(spelling, name);
      if (!alike) return { problems: [], notes: [] };
      const values = { value: name, name: alike };
      return { problems: [], notes: [{ row: row.row, column: 'organisation', kind: 'resembles', values }] };
    },
  };
}

/** What a row says of its organisation, by column; what it does not say is undefined. */
const facts = (cells: AuthorCells) =>
  [
    ['acronym', 'acronym', cells.acronym ?? undefined],
    ['group', 'stakeholderGroups', cells.groups ?? undefined],
    ['country', 'country', cells.country ?? undefined],
    ['region', 'region', cells.region ?? undefined],
    ['website', 'website', cells.website ?? undefined],
    ['members', 'memberCount', cells.members ?? undefined],
  ] as const;

function draftOf({ row }: AuthorRow, name: string, cells: AuthorCells): Draft {
  const said = facts(cells).filter(([, , value]) => value !== undefined);
  return {
    organisation: {
      name,
      acronym: cells.acronym ?? null,
      stakeholderGroups: cells.groups ?? [],
      country: cells.country ?? null,
      region: cells.region ?? null,
      website: cells.website ?? null,
      memberCount: cells.members ?? null,
    },
    saidIn: new Map(said.map(([column]) => [column, row])),
  };
}

function contradictions(row: AuthorRow, draft: Draft, cells: AuthorCells): AuthorRemark[] {
  const problems: AuthorRemark[] = [];
  for (const [column, fact, value] of facts(cells)) {
    if (value === undefined) continue;
    const before = draft.saidIn.get(column);
    if (before === undefined) {
      Object.assign(draft.organisation, { [fact]: value });
      draft.saidIn.set(column, row.row);
    } else if (String(value) !== String(draft.organisation[fact])) {
      const values = { value: row[column], before, name: draft.organisation.name };
      problems.push({ row: row.row, column, kind: 'contradicts', values });
    }
  }
  return problems;
}
