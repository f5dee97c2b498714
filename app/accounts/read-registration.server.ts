import { db } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import { readToken } from './tokens.server';

/** The registration that a link confirms; who has the link owns the address. Throws `LinkGone`. */
export async function readRegistration(secret: string, now: Date) {
  const token = await readToken('confirm_registration', secret, now);
  const registration = await db().registration.findUnique({
    where: { id: token.registrationId ?? '' },
  });
  if (!registration) throw new LinkGone('This registration is no longer there. Register again.');
  return { token, registration };
}
