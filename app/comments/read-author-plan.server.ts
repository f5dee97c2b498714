import { createHash } from 'node:crypto';
import type { Actor } from '~/accounts/actor';
import { type Db, db, type Tx } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { type AuthorPlan, planAuthors } from './author-plan';
import { readAuthorTable, writeAuthorTable } from './author-table';
import { canAssignAuthors } from './permissions';
import { readAuthorRegister } from './read-author-register.server';

/** What a table would do to the authors of a space, as things stand. */
export interface AuthorPreview {
  plan: AuthorPlan;
  /** Stands for what would be written: the same as long as the table would do the same. */
  mark: string;
}

/**
 * Says what a table of authors would do, and writes nothing. Throws `NotFound` for a space that there is not, and `InvalidField` of
 * `file` for a table that cannot be read.
 */
export async function readAuthorPlan(
  actor: Actor,
  slug: string,
  table: string,
  language: string,
): Promise<AuthorPreview> {
  ensure(canAssignAuthors(actor));
  return planOfTable(db(), await spaceAt(db(), slug), table, language);
}

/** The table of a space's authors to fill in, as CSV. Throws `NotFound` for a space that there is not. */
export async function readAuthorTemplate(actor: Actor, slug: string, language: string): Promise<string> {
  ensure(canAssignAuthors(actor));
  const { authors } = await readAuthorRegister(db(), await spaceAt(db(), slug));
  return writeAuthorTable(authors, language);
}

/** The same on an open transaction, for a space by its identifier. */
export async function planOfTable(
  tx: Tx | Db,
  spaceId: string,
  table: string,
  language: string,
): Promise<AuthorPreview> {
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
    .map(({ author, organisation, own }) => {
      const { stakeholderGroup, country, region } = author;
      return [author.id, author.organisation?.id ?? null, stakeholderGroup, country, region, organisation, own];
    });
  return createHash('sha256')
    .update(JSON.stringify([written, newOrganisations, problems.length]))
    .digest('hex');
}
