import type { Tx } from '~/platform/db.server';

/** Removes what is over: sessions, links, registrations and changes of address that nobody confirmed, attempts that are forgotten. */
export async function clearExpired(tx: Tx, now: Date): Promise<void> {
  const expired = { where: { expiresAt: { lte: now } } };
  await tx.session.deleteMany(expired);
  await tx.registration.deleteMany(expired);
  await tx.emailChange.deleteMany(expired);
  await tx.token.deleteMany(expired);
  await tx.rateLimit.deleteMany({ where: { expire: { lte: now } } });
}
