import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import type { Actor } from '~/accounts/actor';
import { assignAuthor } from '~/comments/assign-author.server';
import type { AssignedAuthor } from '~/comments/author-schema';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeImported, makeSpace } from '../support/factories';

/** A space made anew for every test with four comments that came from elsewhere: two of Rosa's, one of Idris, one of Wanda. */
export let spaceId: string;
export let slug: string;
/** Their identifiers by name. */
export let authors: Map<string, string>;
/** The name of an organisation that nobody has registered. */
export let organisation: string;

export function useImportedAuthors(): void {
  useDatabase();
  beforeEach(async () => {
    organisation = `Harbour Lights ${randomUUID()}`;
    ({ id: spaceId, slug } = await makeSpace());
    authors = await makeImported(spaceId, ['Rosa', 'Idris', 'Rosa', 'Wanda']);
  });
}

/** Says for whom somebody speaks, as the desk does for one author. */
export const assign = (actor: Actor, name: string, given: Partial<AssignedAuthor>, where = slug) =>
  perform(assignAuthor, actor, {
    slug: where,
    authorId: authors.get(name) ?? randomUUID(),
    another: false,
    groups: [],
    ...given,
  });

/** The voices of a space, by comment: what the source is, and whose. */
export async function voices(): Promise<[number, string, string][]> {
  const rows = await db().voice.findMany({
    where: { comment: { spaceId } },
    orderBy: [{ comment: { number: 'asc' } }, { position: 'asc' }],
    select: {
      source: true,
      confirmed: true,
      nameAsPrinted: true,
      organisation: { select: { name: true } },
      comment: { select: { number: true } },
    },
  });
  for (const row of rows.filter(({ source }) => source === 'secretariat'))
    expect([row.confirmed, row.nameAsPrinted]).toEqual([true, row.organisation.name]);
  return rows.map((row) => [row.comment.number, row.source, row.organisation.name]);
}
