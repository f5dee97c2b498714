import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { writeAuthorTable } from './author-table';
import { canAssignAuthors } from './permissions';
import { spaceAt } from './read-author-plan.server';
import { readAuthorRegister } from './read-author-register.server';

/** The table of a space's authors to fill in, as CSV. Throws `NotFound` for a space that there is not. */
export async function readAuthorTemplate(actor: Actor, slug: string, language: string): Promise<string> {
  ensure(canAssignAuthors(actor));
  const { authors } = await readAuthorRegister(db(), await spaceAt(db(), slug));
  return writeAuthorTable(authors, language);
}
