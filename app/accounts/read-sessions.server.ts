import { db } from '~/platform/db.server';
import type { Person } from './actor';

/** A device on which an account is signed in. Times are ISO strings; `device` in short: "Firefox on Android", null where it is not known. */
export interface SessionView {
  id: string;
  device: string | null;
  since: string;
  lastSeen: string;
  isThis: boolean;
}

/** Where one is signed in: this device first, then the one seen last. */
export async function readSessions(person: Person, sessionId: string, now: Date): Promise<SessionView[]> {
  const sessions = await db().session.findMany({
    where: { accountId: person.accountId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
  return sessions
    .map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      since: createdAt.toISOString(),
      lastSeen: lastSeenAt.toISOString(),
      isThis: id === sessionId,
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis));
}
