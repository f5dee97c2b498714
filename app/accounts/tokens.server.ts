import type { Clock } from '~/platform/clock.server';
import { db, type Prisma, type Tx } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import { hashSecret, newSecret } from './secret-hash.server';

export type TokenPurpose = Prisma.TokenCreateManyInput['purpose'];

/** How long a link is good for, in hours. */
const HOURS: Record<TokenPurpose, number> = {
  confirm_registration: 48,
  choose_password: 2,
  confirm_old_email: 48,
  confirm_new_email: 48,
  set_up: 72,
  second_factor: 0.25,
  accept_invitation: 24 * 30,
};

/** What a token is about: nothing (the first set-up), or one of these. */
export interface TokenSubject {
  accountId?: string;
  registrationId?: string;
  emailChangeId?: string;
  invitationId?: string;
}

/**
 * Makes the secret of a link; earlier ones for the same purpose and subject stop working. The database keeps its hash, so the
 * secret must go straight to where it is needed (the mail, the terminal, the cookie) and nowhere else.
 */
export async function issueToken(
  tx: Tx,
  clock: Clock,
  purpose: TokenPurpose,
  subject: TokenSubject,
  hours = HOURS[purpose],
): Promise<string> {
  const of = { accountId: null, registrationId: null, emailChangeId: null, invitationId: null, ...subject };
  await tx.token.deleteMany({ where: { purpose, usedAt: null, ...of } });
  const secret = newSecret();
  const now = clock.now();
  await tx.token.create({
    data: {
      id: clock.newId(),
      hash: hashSecret(secret),
      purpose,
      ...of,
      createdAt: now,
      expiresAt: new Date(now.getTime() + hours * 3_600_000),
    },
  });
  return secret;
}

const GONE = 'This link was used, or it has expired. Ask for a new one.';

/** What a good link is about, without using it up. Throws `LinkGone` for any other. */
export async function readToken(
  purpose: TokenPurpose,
  secret: string,
  now: Date,
): Promise<{ id: string } & Required<{ [K in keyof TokenSubject]: string | null }>> {
  const token = await db().token.findUnique({
    where: { hash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    select: { id: true, accountId: true, registrationId: true, emailChangeId: true, invitationId: true },
  });
  if (!token) throw new LinkGone(GONE);
  return token;
}

/** Uses a link up. Of two who use it at the same moment one gets `LinkGone`. */
export async function useToken(tx: Tx, clock: Clock, token: { id: string }): Promise<void> {
  const now = clock.now();
  const { count } = await tx.token.updateMany({
    where: { id: token.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count !== 1) throw new LinkGone(GONE);
}
