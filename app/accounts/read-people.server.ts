import { db, Prisma } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import type { Actor } from './actor';
import { type OrganisationCursor as NameCursor, writeKey } from './organisation-key';
import { folded } from './organisation-search.server';
import type { OrganisationLine } from './organisation-view';
import { canManageAccounts } from './permissions';
import type { PersonLine } from './person-view';
import { readOrganisations } from './read-organisations.server';

const PEOPLE_A_PAGE = 50;
/** The rest stands on the page of the organisations. */
const ORGANISATIONS_FOUND = 10;

export interface People {
  people: PersonLine[];
  /** Keys that lead on. */
  before: string | null;
  after: string | null;
  /** Those with the words that were asked for; none where nothing was. */
  organisations: OrganisationLine[];
  hasMoreOrganisations: boolean;
}

/**
 * The people with an account, by name, a page of them, for the secretariat. `asked` narrows to those with each of these words in their name,
 * their address, or a name of an organisation that they speak for. Closed accounts are nobody's. Throws `Forbidden`.
 */
export async function readPeople(
  actor: Actor,
  { asked, cursor }: { asked: string | null; cursor: NameCursor },
  language: string,
): Promise<People> {
  ensure(canManageAccounts(actor));
  const [page, found] = await Promise.all([
    readPage(asked, cursor),
    asked === null ? null : readOrganisations(Prisma.sql`TRUE`, { asked, cursor: null }, language),
  ]);
  const organisations = found?.organisations ?? [];
  return {
    ...page,
    organisations: organisations.slice(0, ORGANISATIONS_FOUND),
    hasMoreOrganisations: organisations.length > ORGANISATIONS_FOUND,
  };
}

interface Row {
  id: string;
  key: string;
}

async function readPage(
  asked: string | null,
  cursor: NameCursor,
): Promise<Pick<People, 'people' | 'before' | 'after'>> {
  const backwards = cursor !== null && 'before' in cursor;
  const place = Prisma.sql`(sorted.key COLLATE "C", account.id::text COLLATE "C")`;
  const beside = (than: Prisma.Sql, { name, slug }: { name: string; slug: string }) =>
    Prisma.sql`${place} ${than} (${name}, ${slug})`;
  const here =
    cursor === null
      ? Prisma.sql`TRUE`
      : 'before' in cursor
        ? beside(Prisma.sql`<`, cursor.before)
        : beside(Prisma.sql`>`, cursor.after);
  const order = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const listed = (where: Prisma.Sql, limit: number) => db().$queryRaw<Row[]>`
    SELECT account.id, sorted.key
    FROM account CROSS JOIN LATERAL (SELECT ${folded(Prisma.sql`account.name`)} AS key) AS sorted
    WHERE account.status <> 'closed' AND ${asked === null ? Prisma.sql`TRUE` : personHolds(asked)} AND ${where}
    ORDER BY sorted.key COLLATE "C" ${order}, account.id::text COLLATE "C" ${order} LIMIT ${limit}`;

  const found = await listed(here, PEOPLE_A_PAGE + 1);
  const rows = found.slice(0, PEOPLE_A_PAGE);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row && { name: row.key, slug: row.id });
  const isThere = async (where: Prisma.Sql): Promise<boolean> => (await listed(where, 1)).length > 0;
  return {
    people: await describe(rows.map(({ id }) => id)),
    before: first && cursor && (await isThere(beside(Prisma.sql`<`, first))) ? writeKey(first) : null,
    after: last && (await isThere(beside(Prisma.sql`>`, last))) ? writeKey(last) : null,
  };
}

/** Accounts that hold every word that was asked for; any part of a word will do. */
const personHolds = (asked: string): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(bool_and(position(word IN spelled.names) > 0), FALSE)
  FROM unnest(string_to_array(${folded(Prisma.sql`${asked}::text`)}, ' ')) AS word,
    (SELECT ${folded(Prisma.sql`concat_ws(' ', account.name, account.email, string_agg(concat_ws(' ', organisation.name, organisation.acronym, organisation_alias.name), ' '))`)} AS names
      FROM membership JOIN organisation ON organisation.id = membership.organisation_id
        LEFT JOIN organisation_alias ON organisation_alias.organisation_id = organisation.id
      WHERE membership.account_id = account.id AND membership.status IN ('requested', 'confirmed')) AS spelled
  WHERE word <> '')`;

/** In the order of their identifiers here. */
async function describe(ids: string[]): Promise<PersonLine[]> {
  const rows = await db().account.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      status: true,
      memberships: {
        where: { status: { in: ['requested', 'confirmed'] } },
        orderBy: { organisation: { name: 'asc' } },
        select: { status: true, organisation: { select: { name: true, slug: true } } },
      },
      _count: { select: { moderates: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    // Closed since it was found.
    if (!row || row.status === 'closed') return [];
    const { memberships, _count, status, ...line } = row;
    const organisations = memberships.map((one) => ({ ...one.organisation, status: one.status }));
    return [{ ...line, status, organisations, moderates: _count.moderates }];
  });
}
