import { db } from '~/platform/db.server';
import { cookieOf } from './signed-in';

/** Signs an account in on so many devices; returns the identifiers of the sessions, in order. */
export async function signInOn(accountId: string, devices: number): Promise<string[]> {
  for (let device = 0; device < devices; device += 1) await cookieOf(accountId);
  return sessionsOf(accountId);
}

/** The identifiers of an account's sessions, the first one first. */
export async function sessionsOf(accountId: string): Promise<string[]> {
  const sessions = await db().session.findMany({
    where: { accountId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return sessions.map(({ id }) => id);
}
