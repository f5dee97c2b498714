import { db } from '~/platform/db.server';
import type { Person } from './actor';

/** A change of address that waits. `expires` is an ISO string. */
export interface EmailChangeView {
  newEmail: string;
  oldConfirmed: boolean;
  newConfirmed: boolean;
  expires: string;
}

/** One's own address, and the change that waits, if one does. */
export async function readEmailChange(
  person: Person,
  now: Date,
): Promise<{ email: string; waiting: EmailChangeView | null }> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: person.accountId },
    select: {
      email: true,
      emailChanges: { where: { expiresAt: { gt: now } }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  });
  const [change] = account.emailChanges;
  return {
    email: account.email ?? '',
    waiting: change
      ? {
          newEmail: change.newEmail,
          oldConfirmed: change.oldConfirmedAt !== null,
          newConfirmed: change.newConfirmedAt !== null,
          expires: change.expiresAt.toISOString(),
        }
      : null,
  };
}
