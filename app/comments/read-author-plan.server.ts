import { createHash } from 'node:crypto';
import type { Db, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { type AuthorPlan, planAuthors } from './author-plan';
import { readAuthorTable } from './author-table';
import { readAuthorRegister } from './read-author-register.server';

/** What a table would do to the authors of a space, as things stand. */
export interface MarkedPlan {
  plan: AuthorPlan;
  /** Stands for what would be written: the same as long as the table would do the same. */
  mark: string;
}

/** Reads what a table of authors would do in a space, on an open transaction or none. Throws `InvalidField` of `file` for a table that cannot be read. */
export async function planOfTable(
  tx: Tx | Db,
  spaceId: string,
  table: string,
  language: string,
): Promise<MarkedPlan> {
  const rows = readAuthorTable(table, language);
  const plan = planAuthors(rows, await readAuthorRegister(tx, spaceId), language);
  return { plan, mark: markOf(plan) };
}

/** The identifier of a space. Throws `NotFound`. */
export async function spaceAt(tx: Tx | Db, slug: string): Promise<string> {
  const space = await tx.space.findUnique({ where: { slug }, select: { id: true } });
  if (!space) throw new NotFound(`There is no space with the address "${slug}".`);
  return space.id;
}

/** What would be written, and what it would take the place of. */
function markOf({ authors, newOrganisations, problems }: AuthorPlan): string {
  const written = authors
    .filter(({ changes }) => changes)
    .map(({ author, organisation, registered, own }) => {
      const { stakeholderGroup, country, region } = author;
      return [
        author.id,
        author.organisation?.id ?? null,
        stakeholderGroup,
        country,
        region,
        organisation,
        registered,
        own,
      ];
    });
  return createHash('sha256')
    .update(JSON.stringify([written, newOrganisations, problems.length]))
    .digest('hex');
}
