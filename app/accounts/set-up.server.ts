import type { z } from 'zod';
import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { createAccount } from './create-account.server';
import { hasSecretariat } from './has-secretariat.server';
import { hashPassword } from './password.server';
import { refuseCommonPassword } from './refuse-common-password.server';
import type { setUpSchema } from './schema';
import { startSession } from './sessions.server';
import { readToken, useToken } from './tokens.server';
import type { Visit } from './visit';

/** Makes the first secretariat account from the link on the terminal, and signs it in; returns the cookie. Throws `LinkGone`, and `Conflict` once there is one. */
export async function setUp(
  clock: Clock,
  visit: Visit,
  input: z.output<typeof setUpSchema> & { secret: string; language: string },
): Promise<string> {
  const token = await readToken('set_up', input.secret, clock.now());
  refuseCommonPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);
  const accountId = await inTransaction(async (tx) => {
    await useToken(tx, clock, token);
    if (await hasSecretariat(tx))
      throw new Conflict('The first secretariat account was made already. Sign in with it.');
    return createAccount(
      tx,
      clock,
      { kind: 'operator' },
      { ...input, role: 'secretariat', passwordHash, hasConsented: true },
    );
  });
  return startSession(visit.publicUrl, { accountId, sessionId: clock.newId(), device: visit.device });
}
