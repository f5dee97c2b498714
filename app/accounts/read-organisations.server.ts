import { db, Prisma } from '~/platform/db.server';
import { type OrganisationCursor, writeKey } from './organisation-key';
import { placeOf } from './organisation-place';
import { folded, nameHolds } from './organisation-search.server';
import type { OrganisationPage, OrganisationStatus } from './organisation-view';

export const ORGANISATIONS_A_PAGE = 50;

interface Row {
  id: string;
  slug: string;
  name: string;
  acronym: string | null;
  stakeholderGroups: string[];
  country: string | null;
  region: string | null;
  status: OrganisationStatus;
  key: string;
}

/**
 * Organisations by name, a page of them. `which` is a condition on `organisation`: who may see which is the comments' to say, for it hangs on
 * who spoke where. `asked` narrows to those with these words in their name, acronym or another name that they had.
 */
export async function readOrganisations(
  which: Prisma.Sql,
  { asked, cursor }: { asked: string | null; cursor: OrganisationCursor },
  language: string,
): Promise<OrganisationPage> {
  const backwards = cursor !== null && 'before' in cursor;
  const place = Prisma.sql`(sorted.key COLLATE "C", organisation.slug COLLATE "C")`;
  const beside = (than: Prisma.Sql, key: { name: string; slug: string }) =>
    Prisma.sql`${place} ${than} (${key.name}, ${key.slug})`;
  const here =
    cursor === null
      ? Prisma.sql`TRUE`
      : 'before' in cursor
        ? beside(Prisma.sql`<`, cursor.before)
        : beside(Prisma.sql`>`, cursor.after);
  const order = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const listed = (where: Prisma.Sql, limit: number) => db().$queryRaw<Row[]>`
    SELECT organisation.id, organisation.slug, organisation.name, organisation.acronym, organisation.country, organisation.region,
      organisation.stakeholder_groups AS "stakeholderGroups", organisation.status::text AS status, sorted.key
    FROM organisation CROSS JOIN LATERAL (SELECT ${folded(Prisma.sql`organisation.name`)} AS key) AS sorted
    WHERE ${which} AND ${asked === null ? Prisma.sql`TRUE` : nameHolds(asked)} AND ${where}
    ORDER BY sorted.key COLLATE "C" ${order}, organisation.slug COLLATE "C" ${order} LIMIT ${limit}`;

  const found = await listed(here, ORGANISATIONS_A_PAGE + 1);
  const more = found.length > ORGANISATIONS_A_PAGE;
  const rows = found.slice(0, ORGANISATIONS_A_PAGE);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row && { name: row.key, slug: row.slug });
  const isEarlier = first && cursor && (backwards ? more : await isThere(beside(Prisma.sql`<`, first)));
  const isLater = last && (backwards ? await isThere(beside(Prisma.sql`>`, last)) : more);
  return {
    organisations: rows.map(({ country, region, key: _sorted, ...row }) => ({
      ...row,
      place: placeOf({ country, region }, language),
    })),
    before: isEarlier ? writeKey(first) : null,
    after: isLater ? writeKey(last) : null,
  };

  async function isThere(where: Prisma.Sql): Promise<boolean> {
    return (await listed(where, 1)).length > 0;
  }
}
