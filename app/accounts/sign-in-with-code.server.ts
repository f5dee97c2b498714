import type { Clock } from '~/platform/clock.server';
import { inTransaction } from '~/platform/db.server';
import { ensure, LinkGone } from '~/platform/errors';
import { checkSecondFactor, countingCodes } from './check-second-factor.server';
import { canSignIn } from './permissions';
import { secondStepCookie } from './second-step.server';
import { startSession } from './sessions.server';
import { readToken, useToken } from './tokens.server';
import type { Visit } from './visit';

/** The second step of a sign-in: a code of the app, or a recovery code. Returns the cookies. Throws `LinkGone` where the first step is too long ago. */
export async function signInWithCode(
  clock: Clock,
  visit: Visit,
  input: { secret: string | null; code: string },
): Promise<string[]> {
  ensure(canSignIn(visit.actor));
  const token = await readToken('second_factor', input.secret ?? '', clock.now());
  const { accountId } = token;
  if (!accountId) throw new LinkGone('Begin again with your password.');
  await countingCodes({ accountId, clientAddress: visit.clientAddress }, () =>
    inTransaction(async (tx) => {
      await checkSecondFactor(tx, clock, accountId, input.code);
      await useToken(tx, clock, token);
    }),
  );
  const session = { accountId, sessionId: clock.newId(), device: visit.device };
  return [await startSession(visit.publicUrl, session), secondStepCookie(visit.publicUrl, null)];
}
