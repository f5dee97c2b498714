import type { Db, Tx } from '~/platform/db.server';
import type { AuthorRegister, KnownAuthor, KnownOrganisation } from './author';

/** The authors of a space as printed, by name, with what is assigned so far; and all organisations that a name could mean. */
export async function readAuthorRegister(tx: Tx | Db, spaceId: string): Promise<AuthorRegister> {
  const rows = await tx.organisation.findMany({
    select: {
      id: true,
      name: true,
      acronym: true,
      stakeholderGroups: true,
      country: true,
      region: true,
      website: true,
      memberCount: true,
      aliases: { select: { name: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
  const organisations = rows.map(
    ({ aliases, ...row }): KnownOrganisation => ({ ...row, formerNames: aliases.map(({ name }) => name) }),
  );
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const authors = await tx.author.findMany({
    // Who closed the account has no name left to find them by.
    where: { spaceId, name: { not: null } },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      organisationId: true,
      stakeholderGroup: true,
      country: true,
      region: true,
      _count: { select: { comments: true } },
    },
  });
  return {
    organisations,
    authors: authors.map(
      ({ organisationId, name, _count, ...author }): KnownAuthor => ({
        ...author,
        name: name ?? '',
        comments: _count.comments,
        organisation: byId.get(organisationId ?? '') ?? null,
      }),
    ),
  };
}
