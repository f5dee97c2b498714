import { createCookie } from '@remix-run/node';
import { z } from 'zod';

/**
 * Where the secret of a second factor rests while its owner scans it and has yet to send the first code: in a cookie of an hour.
 *
 * Not in the database, which holds secrets that are in use only; nor in a hidden field, whose page makes a new secret whenever it is loaded
 * anew, and telephones do that to whoever goes to the app and comes back. It is not signed. Who changes their own cookie chooses their own secret,
 * and needs the password and a valid code all the same: they harm nobody else. Others cannot plant one: it counts for the session that
 * it was made for alone, whose identifier nobody knows beforehand, it is no script's to read, and by `__Host-` no neighbouring site's to set.
 */
const SECONDS = 60 * 60;

const contentSchema = z.object({ sessionId: z.string(), secret: z.string().regex(/^[A-Z2-7]{32}$/) });

function cookieAt(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return createCookie(secure ? '__Host-plenary_factor' : 'plenary_factor', {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure,
    maxAge: SECONDS,
  });
}

/** The secret that waits in a request's cookies for the session; null where there is none, or not for this one. */
export async function readWaitingSecret(
  request: Request,
  publicUrl: string,
  sessionId: string,
): Promise<string | null> {
  const content: unknown = await cookieAt(publicUrl).parse(request.headers.get('Cookie'));
  const parsed = contentSchema.safeParse(content);
  return parsed.success && parsed.data.sessionId === sessionId ? parsed.data.secret : null;
}

/** The `Set-Cookie` header that keeps a secret for the session; without one, that forgets it. */
export const waitingSecretCookie = (
  publicUrl: string,
  sessionId: string,
  secret: string | null,
): Promise<string> =>
  cookieAt(publicUrl).serialize(
    secret === null ? '' : { sessionId, secret },
    secret === null ? { maxAge: 0 } : {},
  );
