import { type Adapter, Lucia, TimeSpan } from 'lucia';
import { db } from '~/platform/db.server';
import { hashSecret, newSecret } from './secret-hash.server';

/** The only file that knows lucia. A session's secret is in the cookie alone; the database has its hash. */

/** How long one stays signed in without coming back. */
const SESSION_DAYS = 14;

export const SESSION_COOKIE = 'plenary_session';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseSessionAttributes: { device: string | null; sessionId: string };
  }
}

/** Lucia's sessions over our tables. */
const adapter: Adapter = {
  async getSessionAndUser(secret) {
    const row = await db().session.findUnique({
      where: { secretHash: hashSecret(secret) },
      select: {
        id: true,
        accountId: true,
        device: true,
        expiresAt: true,
        account: { select: { status: true } },
      },
    });
    if (row?.account.status !== 'active') return [null, null];
    const { id: sessionId, accountId: userId, device, expiresAt } = row;
    return [
      { id: secret, userId, expiresAt, attributes: { device, sessionId } },
      { id: userId, attributes: {} },
    ];
  },
  async setSession({ id: secret, userId: accountId, expiresAt, attributes }) {
    const now = new Date();
    const { sessionId: id, device } = attributes;
    await db().session.create({
      data: {
        id,
        secretHash: hashSecret(secret),
        accountId,
        device,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
      },
    });
  },
  async updateSessionExpiration(secret, expiresAt) {
    await db().session.updateMany({ where: { secretHash: hashSecret(secret) }, data: { expiresAt } });
  },
  async deleteSession(secret) {
    await db().session.deleteMany({ where: { secretHash: hashSecret(secret) } });
  },
  async deleteUserSessions(accountId) {
    await db().session.deleteMany({ where: { accountId } });
  },
  async deleteExpiredSessions() {
    await db().session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
  // Secrets cannot be listed: `read-sessions.server.ts` shows sessions by their identifiers.
  getUserSessions: () => Promise.resolve([]),
};

function lucia(secure: boolean) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
    sessionCookie: { name: SESSION_COOKIE, attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ device, sessionId }) => ({ device, sessionId }),
  });
}

const [overHttp, overHttps] = [lucia(false), lucia(true)];

/** Cookies are `Secure` unless readers reach the platform without TLS, on their own machine. */
const luciaAt = (publicUrl: string) => (publicUrl.startsWith('https:') ? overHttps : overHttp);

/** Signs an account in; returns the `Set-Cookie` header that keeps it. The password, and the second factor, are the caller's to check. */
export async function startSession(
  publicUrl: string,
  account: { accountId: string; sessionId: string; device: string | null },
): Promise<string> {
  const { accountId, sessionId, device } = account;
  const session = await luciaAt(publicUrl).createSession(
    accountId,
    { device, sessionId },
    { sessionId: newSecret() },
  );
  return luciaAt(publicUrl).createSessionCookie(session.id).serialize();
}

/** Who is signed in, by the request's cookies; with a `Set-Cookie` header where the cookie is renewed or no longer good. */
export async function readSession(
  publicUrl: string,
  cookies: string | undefined,
): Promise<{ session: { accountId: string; sessionId: string } | null; setCookie: string | null }> {
  const secret = luciaAt(publicUrl).readSessionCookie(cookies ?? '');
  if (!secret) return { session: null, setCookie: null };
  const { session } = await luciaAt(publicUrl).validateSession(secret);
  if (!session)
    return { session: null, setCookie: luciaAt(publicUrl).createBlankSessionCookie().serialize() };
  return {
    session: { accountId: session.userId, sessionId: session.sessionId },
    setCookie: session.fresh ? luciaAt(publicUrl).createSessionCookie(secret).serialize() : null,
  };
}

/** The header that forgets the session in the browser. */
export const blankSessionCookie = (publicUrl: string): string =>
  luciaAt(publicUrl).createBlankSessionCookie().serialize();
