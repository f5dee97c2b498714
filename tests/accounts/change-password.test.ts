import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { changePassword } from '~/accounts/change-password.server';
import { signIn } from '~/accounts/sign-in.server';
import { issueToken, readToken } from '~/accounts/tokens.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Forbidden, InvalidField, LinkGone, TooManyAttempts } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { useMail } from '../support/mailed';
import { sessionsOf, signInOn } from '../support/sessions';
import { visitOf } from '../support/visit';

useDatabase();
const mail = useMail();
beforeEach(() => mail.received());

const OLD = 'four plain words here';
const NEW = 'five entirely different plain words';

const fieldOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: InvalidField) => `${error.field} ${error.message}`,
  );

async function account() {
  const made = await makeAccount({ password: OLD });
  const [sessionId = '', other = ''] = await signInOn(made.id, 2);
  const change = (currentPassword: string, password: string) =>
    changePassword(systemClock, visitOf(made.person), { currentPassword, password, sessionId });
  return { ...made, sessionId, other, change };
}

describe('changing one’s password', () => {
  test('needs the current one', async () => {
    const { change, id } = await account();
    expect(await fieldOf(change('not the password', NEW))).toMatch(/^currentPassword .*passwordWrong/);
    expect(await sessionsOf(id)).toHaveLength(2);
    expect(await mail.received()).toEqual([]);
  });

  test('to a common one is refused, and so is one made of one’s own address', async () => {
    const { change, email } = await account();
    for (const common of ['password12345', email])
      expect(await fieldOf(change(OLD, common))).toMatch(/^password .*passwordCommon/);
  });

  test('is for those who are signed in', async () => {
    await expect(
      changePassword(systemClock, visitOf(anonymous), {
        currentPassword: OLD,
        password: NEW,
        sessionId: '',
      }),
    ).rejects.toThrow(Forbidden);
  });

  test('lets in with the new one only, keeps this device, signs out the others, and tells the owner', async () => {
    const { change, id, email, sessionId } = await account();
    await change(OLD, NEW);
    expect(await sessionsOf(id)).toEqual([sessionId]);
    expect((await signIn(systemClock, visitOf(), { email, password: NEW })).next).toBe('done');
    await expect(signIn(systemClock, visitOf(), { email, password: OLD })).rejects.toThrow(InvalidField);
    const [notice, ...more] = await mail.received();
    expect(more).toEqual([]);
    expect(notice?.envelope.to).toEqual([email]);
    expect(notice?.subject).toBe('Your password was changed');
    expect(notice?.text).not.toMatch(/https?:/);
  });

  test('ends what was half done with the old one: a link to choose another, a sign-in that waits for its code', async () => {
    const { change, id } = await account();
    const secrets = await inTransaction(async (tx) => [
      await issueToken(tx, systemClock, 'choose_password', { accountId: id }),
      await issueToken(tx, systemClock, 'second_factor', { accountId: id }),
    ]);
    await change(OLD, NEW);
    for (const [place, purpose] of (['choose_password', 'second_factor'] as const).entries())
      await expect(readToken(purpose, secrets[place] as string, new Date())).rejects.toThrow(LinkGone);
  });

  test('twice at the same moment: one is done, the other is told that the password is no longer that', async () => {
    const { change } = await account();
    const outcomes = await Promise.allSettled([change(OLD, NEW), change(OLD, `${NEW} too`)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refusal?.reason).toBeInstanceOf(InvalidField);
  });

  test('wrongly five times is a sign-in tried five times: both wait a minute', async () => {
    const { change, email } = await account();
    for (let time = 0; time < 5; time += 1) await fieldOf(change('guess', NEW));
    const refusals = await Promise.allSettled([
      change(OLD, NEW),
      signIn(systemClock, visitOf(), { email, password: OLD }),
    ]);
    for (const refusal of refusals) {
      expect(refusal.status).toBe('rejected');
      expect((refusal as PromiseRejectedResult).reason).toBeInstanceOf(TooManyAttempts);
    }
    await db().rateLimit.deleteMany();
    await change(OLD, NEW);
  });

  test('of a disabled account is refused', async () => {
    const { change, id } = await account();
    await db().account.update({ where: { id }, data: { status: 'disabled' } });
    expect(await fieldOf(change(OLD, NEW))).toContain('passwordWrong');
  });
});
