import { findOrganisation } from '~/accounts/find-organisation.server';
import { db, type Prisma } from '~/platform/db.server';
import { signatoryNames } from './signatory-names';

/** Somebody who can answer for an organisation: those to whom the request to sign is mailed. */
export const whoAnswers = {
  status: 'confirmed',
  account: { status: 'active' },
} satisfies Prisma.MembershipWhereInput;

/** Of the organisations that a draft names to sign, as typed one a line, those for which nobody can answer yet; names that are not registered are left out. */
export async function readUnspoken(typed: string): Promise<string[]> {
  const found = [];
  for (const name of signatoryNames(typed)) found.push(await findOrganisation(db(), name));
  const organisations = await db().organisation.findMany({
    where: {
      id: { in: found.flatMap((one) => one?.id ?? []) },
      memberships: { none: whoAnswers },
    },
    orderBy: { name: 'asc' },
    select: { name: true },
  });
  return organisations.map(({ name }) => name);
}
