import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { confirmRegistration } from '~/accounts/confirm-registration.server';
import { register } from '~/accounts/register.server';
import { registerSchema } from '~/accounts/schema';
import { readSession } from '~/accounts/sessions.server';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, LinkGone, TooManyAttempts } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { linkIn, PUBLIC_URL, secretIn, useMail } from '../support/mailed';

useDatabase();
const mail = useMail();

const PASSWORD = 'four plain words here';
const visit = () => ({
  actor: anonymous,
  clientAddress: randomUUID(),
  device: 'Firefox on Linux',
  publicUrl: PUBLIC_URL,
});
const form = (email: string, more: object = {}) => ({
  ...registerSchema.parse({ name: 'Rosa Marín', email, password: PASSWORD, consent: true, ...more }),
  language: 'en',
});
const newAddress = () => `rosa-${randomUUID().slice(0, 8)}@example.org`;

beforeEach(() => mail.received());

describe('registering', () => {
  test('makes no account before the address is confirmed, and one that is signed in after', async () => {
    const email = newAddress();
    await register(systemClock, visit(), form(email));
    expect(await db().account.count({ where: { email } })).toBe(0);
    const secret = secretIn(await mail.link());
    const cookie = await confirmRegistration(systemClock, visit(), { secret, password: PASSWORD });
    const account = await db().account.findFirstOrThrow({ where: { email }, include: { consents: true } });
    expect(account).toMatchObject({ name: 'Rosa Marín', role: 'participant', status: 'active' });
    const { session } = await readSession(PUBLIC_URL, cookie.split(';')[0]);
    expect(session?.accountId).toBe(account.id);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Secure/);
    expect(account.consents.map((consent) => consent.noticeVersion)).toEqual([1]);
  });

  test('keeps no password and no secret of a link in the database', async () => {
    const email = newAddress();
    await register(systemClock, visit(), form(email));
    const secret = secretIn(await mail.link());
    const cookie = await confirmRegistration(systemClock, visit(), { secret, password: PASSWORD });
    const session = cookie.match(/=([^;]+)/)?.[1] as string;
    const all = await everyRow();
    for (const word of [secret, session, PASSWORD]) expect(all.includes(word), word).toBe(false);
    expect(all.includes(email)).toBe(true);
  });

  test('sends somebody who has an account a mail that says so, without a link to confirm', async () => {
    const { email } = await makeAccount();
    await register(systemClock, visit(), form(email));
    const [message] = await mail.received();
    expect(message?.envelope.to).toEqual([email]);
    expect(message?.subject).toBe('You have an account already');
    expect(linkIn(message)).toBe('/sign-in');
    expect(await db().registration.count({ where: { email } })).toBe(0);
  });

  test('writes nothing that the registering person typed into a mail to an address that is not known to be theirs', async () => {
    await register(systemClock, visit(), form(newAddress(), { name: 'Win a prize at https://evil.example' }));
    const [message] = await mail.received();
    expect(message?.raw).not.toContain('evil.example');
  });

  test('with an organisation asks for a membership, which waits to be confirmed', async () => {
    const email = newAddress();
    await register(
      systemClock,
      visit(),
      form(email, { organisation: 'Harbour Watch', group: 'civil-society' }),
    );
    await confirmRegistration(systemClock, visit(), {
      secret: secretIn(await mail.link()),
      password: PASSWORD,
    });
    const membership = await db().membership.findFirstOrThrow({
      where: { account: { email } },
      include: { organisation: true },
    });
    expect(membership.status).toBe('requested');
    expect(membership.organisation).toMatchObject({
      name: 'Harbour Watch',
      status: 'unconfirmed',
      stakeholderGroups: ['civil-society'],
    });
  });

  test('refuses a password that is often guessed, or made of the name', async () => {
    for (const password of ['password12345', 'Rosa Marín 2026'])
      await expect(register(systemClock, visit(), form(newAddress(), { password }))).rejects.toThrow(
        InvalidField,
      );
    expect(registerSchema.safeParse(form(newAddress(), {})).success).toBe(true);
    expect(() => form(newAddress(), { password: 'short words' })).toThrow();
  });

  test('is not for somebody who is signed in', async () => {
    const { person } = await makeAccount();
    await expect(register(systemClock, { ...visit(), actor: person }, form(newAddress()))).rejects.toThrow(
      Forbidden,
    );
  });

  test('is slowed down for one address of e-mail after five in an hour', async () => {
    const email = newAddress();
    for (let time = 0; time < 5; time += 1) await register(systemClock, visit(), form(email));
    const refusal = await register(systemClock, visit(), form(email)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyAttempts);
    expect((refusal as TooManyAttempts).seconds).toBe(900);
  });
});

describe('the link to confirm', () => {
  test('does nothing without the password that was chosen: the link alone proves the address only', async () => {
    const email = newAddress();
    await register(systemClock, visit(), form(email));
    const secret = secretIn(await mail.link());
    await expect(
      confirmRegistration(systemClock, visit(), { secret, password: 'not the password' }),
    ).rejects.toThrow(InvalidField);
    expect(await db().account.count({ where: { email } })).toBe(0);
    await confirmRegistration(systemClock, visit(), { secret, password: PASSWORD });
  });

  test('works once, also for two at the same moment', async () => {
    const email = newAddress();
    await register(systemClock, visit(), form(email));
    const secret = secretIn(await mail.link());
    const both = await Promise.allSettled(
      [1, 2].map(() => confirmRegistration(systemClock, visit(), { secret, password: PASSWORD })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect([LinkGone, Conflict].some((kind) => refused.reason instanceof kind)).toBe(true);
    expect(await db().account.count({ where: { email } })).toBe(1);
    await expect(confirmRegistration(systemClock, visit(), { secret, password: PASSWORD })).rejects.toThrow(
      LinkGone,
    );
  });

  test('does not work after two days, nor made up, nor one for something else', async () => {
    await register(systemClock, visit(), form(newAddress()));
    const secret = secretIn(await mail.link());
    const later = { ...systemClock, now: () => new Date(Date.now() + 49 * 3_600_000) };
    for (const [clock, word] of [
      [later, secret],
      [systemClock, 'made-up'],
      [systemClock, ''],
    ] as const)
      await expect(confirmRegistration(clock, visit(), { secret: word, password: PASSWORD })).rejects.toThrow(
        LinkGone,
      );
  });

  test('of two registrations with one address the first to be confirmed wins, and the other is forgotten', async () => {
    const email = newAddress();
    await register(systemClock, visit(), form(email, { name: 'First' }));
    const first = secretIn(await mail.link());
    await register(systemClock, visit(), form(email, { name: 'Second' }));
    const second = secretIn(await mail.link());
    await confirmRegistration(systemClock, visit(), { secret: second, password: PASSWORD });
    await expect(
      confirmRegistration(systemClock, visit(), { secret: first, password: PASSWORD }),
    ).rejects.toThrow(LinkGone);
    expect((await db().account.findFirstOrThrow({ where: { email } })).name).toBe('Second');
  });
});

/** All that the database holds, the queue of jobs included. */
async function everyRow(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'pgboss')`;
  let all = '';
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    all += rows.map(({ row }) => row).join('\n');
  }
  return all;
}
