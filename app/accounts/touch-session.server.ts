import { db } from '~/platform/db.server';

/** A device's last visit is known to this many minutes: not every request writes. */
const MINUTES = 5;

/** Notes that a session is in use. */
export async function touchSession(sessionId: string, now: Date): Promise<void> {
  await db().session.updateMany({
    where: { id: sessionId, lastSeenAt: { lt: new Date(now.getTime() - MINUTES * 60_000) } },
    data: { lastSeenAt: now },
  });
}
