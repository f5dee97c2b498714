import type { StakeholderGroup } from '~/accounts/organisation';
import type { RecordedOrganisation } from '~/accounts/record-organisations.server';
import {
  AUTHOR_COLUMNS,
  type AuthorColumn,
  type AuthorRegister,
  type AuthorRow,
  type KnownAuthor,
  type KnownOrganisation,
  type OwnFacts,
} from './author';
import { type AuthorCells, placeProblems, readCells } from './author-cells';
import { type NewOrganisations, newOrganisations, organisationKey } from './author-organisations';
import type { AuthorRemark, AuthorRemarkKind } from './author-remark';
import { nearest } from './nearest';

/** What will become of an author. */
export interface PlannedAuthor {
  row: number;
  author: KnownAuthor;
  /** Null: speaks for none. `id` is null for one that will be entered. */
  organisation: { id: string | null; name: string; formerName: string | null } | null;
  /** That organisation, where it is registered. */
  registered: KnownOrganisation | null;
  own: OwnFacts;
  /** Whether anything will be another than it is. */
  changes: boolean;
}

export interface AuthorPlan {
  authors: PlannedAuthor[];
  newOrganisations: RecordedOrganisation[];
  /** With any of these nothing can be assigned. */
  problems: AuthorRemark[];
  /** What is worth a look, and stops nothing. */
  notes: AuthorRemark[];
}

const NOTHING: OwnFacts = { stakeholderGroup: null, country: null, region: null };

/**
 * What a table of authors would do, row by row, all rows being taken together. What a row leaves empty stays as it is; facts beside an
 * organisation are the organisation's, and of one that is registered they are compared, never changed.
 */
export function planAuthors(rows: AuthorRow[], register: AuthorRegister, language: string): AuthorPlan {
  const find = authorFinder(register.authors);
  const entered = newOrganisations(register.organisations);
  const plan: AuthorPlan = { authors: [], newOrganisations: [], problems: [], notes: [] };
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { cells, problems } = readCells(row, language);
    const found = find(row);
    const before = 'id' in found ? seen.get(found.id) : undefined;
    plan.problems.push(...('id' in found ? [] : [found]), ...problems);
    if (!('id' in found)) continue;
    if (before !== undefined) {
      plan.problems.push(remark(row, 'author', 'authorTwice', { before }));
      continue;
    }
    seen.set(found.id, row.row);
    if (problems.length === 0)
      plan.authors.push(planned({ row, author: found, cells }, { entered, plan, language }));
  }
  plan.newOrganisations = entered.all();
  for (const remarks of [plan.problems, plan.notes]) remarks.sort(inReadingOrder);
  return plan;
}

const inReadingOrder = (one: AuthorRemark, other: AuthorRemark): number =>
  one.row - other.row || AUTHOR_COLUMNS.indexOf(one.column) - AUTHOR_COLUMNS.indexOf(other.column);

const remark = (
  { row, ...cells }: AuthorRow,
  column: AuthorColumn,
  kind: AuthorRemarkKind,
  values: AuthorRemark['values'] = {},
): AuthorRemark => ({ row, column, kind, values: { value: cells[column], ...values } });

/** Finds authors by the name as printed; where none is printed just so, by the one that differs in capitals, blanks or the kind of dots only. */
function authorFinder(authors: KnownAuthor[]): (row: AuthorRow) => KnownAuthor | AuthorRemark {
  const loosely = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const exact = new Map(authors.map((author) => [author.name.normalize('NFC').trim(), author]));
  const loose = new Map<string, KnownAuthor[]>();
  for (const author of authors) {
    const key = loosely(author.name);
    loose.set(key, [...(loose.get(key) ?? []), author]);
  }
  return (row) => {
    if (row.author === '') return remark(row, 'author', 'authorMissing');
    const similar = loose.get(loosely(row.author)) ?? [];
    const found = exact.get(row.author) ?? (similar.length === 1 ? similar[0] : undefined);
    if (found) return found;
    const near = nearest(
      row.author,
      authors.map(({ name }) => name),
    );
    return near ? remark(row, 'author', 'authorNear', { near }) : remark(row, 'author', 'authorUnknown');
  };
}

interface ReadRow {
  row: AuthorRow;
  author: KnownAuthor;
  cells: AuthorCells;
}

interface Planning {
  entered: NewOrganisations;
  plan: AuthorPlan;
  language: string;
}

function planned({ row, author, cells }: ReadRow, { entered, plan, language }: Planning): PlannedAuthor {
  const name = cells.organisation === undefined ? author.organisation?.name : cells.organisation;
  const registered = name ? entered.registered(name) : undefined;
  const result = { row: row.row, author, registered: registered ?? null };
  if (!registered) plan.problems.push(...placeProblems(row, cells, language));
  if (!name) {
    const own = ownFacts(row, author, cells, plan);
    const changes = author.organisation !== null || !sameFacts(own, author);
    return { ...result, organisation: null, own, changes };
  }
  if (!registered) {
    const { problems, notes } = entered.enter(row, name, cells);
    plan.problems.push(...problems);
    plan.notes.push(...notes);
    return { ...result, organisation: { id: null, name, formerName: null }, own: NOTHING, changes: true };
  }
  for (const column of differing(cells, registered))
    plan.notes.push(remark(row, column, 'registeredOtherwise', { name: registered.name }));
  const isFormer = organisationKey(registered.name) !== organisationKey(name);
  return {
    ...result,
    organisation: { id: registered.id, name: registered.name, formerName: isFormer ? name : null },
    own: NOTHING,
    changes: author.organisation?.id !== registered.id || !sameFacts(NOTHING, author),
  };
}

/** Facts of an author who speaks for no organisation: one group, and a country or a region. */
function ownFacts(row: AuthorRow, author: KnownAuthor, cells: AuthorCells, plan: AuthorPlan): OwnFacts {
  for (const column of ['acronym', 'website', 'members'] as const)
    if (cells[column]) plan.problems.push(remark(row, column, 'needsOrganisation'));
  if (cells.groups && cells.groups.length > 1) plan.problems.push(remark(row, 'group', 'oneGroup'));
  const group = cells.groups === undefined ? author.stakeholderGroup : (cells.groups?.[0] ?? null);
  const place = ownPlace(cells, author);
  return { stakeholderGroup: group, ...place };
}

/** A country takes the place of a region, and the other way round. */
function ownPlace(cells: AuthorCells, author: OwnFacts): Pick<OwnFacts, 'country' | 'region'> {
  if (cells.country) return { country: cells.country, region: null };
  if (cells.region) return { country: null, region: cells.region };
  return {
    country: cells.country === null ? null : author.country,
    region: cells.region === null ? null : author.region,
  };
}

const sameFacts = (one: OwnFacts, other: OwnFacts): boolean =>
  one.stakeholderGroup === other.stakeholderGroup &&
  one.country === other.country &&
  one.region === other.region;

/** The columns in which a row says of a registered organisation something else than the register. */
function differing(cells: AuthorCells, known: KnownOrganisation): AuthorColumn[] {
  const pairs: [AuthorColumn, unknown, unknown][] = [
    ['acronym', cells.acronym, known.acronym],
    ['group', cells.groups && sorted(cells.groups), sorted(known.stakeholderGroups) || null],
    ['country', cells.country, known.country],
    ['region', cells.region, known.region],
    ['website', cells.website, known.website],
    ['members', cells.members, known.memberCount],
  ];
  return pairs.filter(([, said, is]) => said !== undefined && said !== is).map(([column]) => column);
}

const sorted = (groups: readonly (string | StakeholderGroup)[]): string => [...groups].sort().join(' ');
