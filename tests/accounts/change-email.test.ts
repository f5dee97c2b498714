import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '~/accounts/actor';
import { askForEmailChange } from '~/accounts/ask-for-email-change.server';
import { confirmEmailChange } from '~/accounts/confirm-email-change.server';
import { emailKey } from '~/accounts/email-address';
import { readEmailChange } from '~/accounts/read-email-change.server';
import { readEmailChangeLink } from '~/accounts/read-email-change-link.server';
import { signIn } from '~/accounts/sign-in.server';
import { issueToken, readToken } from '~/accounts/tokens.server';
import { withdrawEmailChange } from '~/accounts/withdraw-email-change.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, LinkGone, TooManyAttempts } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { linkIn, secretIn, useMail } from '../support/mailed';
import { meanwhile } from '../support/meanwhile';
import { sessionsOf, signInOn } from '../support/sessions';
import { visitOf } from '../support/visit';

useDatabase();
const mail = useMail();
beforeEach(() => mail.received());

const PASSWORD = 'four plain words here';
const newAddress = () => `new-${randomUUID()}@example.org`;

/** An account that has asked for another address, with the secrets of the two links. */
async function asked(wanted = newAddress()) {
  const made = await makeAccount({ name: 'Rosa Participant', password: PASSWORD });
  await askForEmailChange(systemClock, visitOf(made.person), { email: wanted, currentPassword: PASSWORD });
  const mails = await mail.received();
  const to = (address: string) => mails.find(({ envelope }) => envelope.to[0] === address);
  const secretTo = (address: string) => secretIn(linkIn(to(address)));
  return { ...made, wanted, mails, old: () => secretTo(made.email), new: () => secretTo(wanted) };
}

const confirm = (secret: string, actor: Actor = anonymous, sessionId: string | null = null) =>
  confirmEmailChange(systemClock, actor, { secret, sessionId });
const emailOf = async (id: string) => (await db().account.findUnique({ where: { id } }))?.email;

describe('asking for another address', () => {
  test('needs the password, an address, and another one than now', async () => {
    const { person, email } = await makeAccount({ password: PASSWORD });
    const ask = (wanted: string, currentPassword = PASSWORD) =>
      askForEmailChange(systemClock, visitOf(person), { email: wanted, currentPassword }).then(
        () => 'nothing was refused',
        (error: InvalidField) => `${error.field} ${error.message}`,
      );
    expect(await ask(newAddress(), 'guess')).toMatch(/^currentPassword .*passwordWrong/);
    expect(await ask(email.toUpperCase())).toMatch(/^email .*emailSame/);
    expect(await mail.received()).toEqual([]);
    expect(await db().emailChange.count({ where: { accountId: person.accountId } })).toBe(0);
  });

  test('is for those who are signed in', async () => {
    await expect(
      askForEmailChange(systemClock, visitOf(), { email: newAddress(), currentPassword: PASSWORD }),
    ).rejects.toThrow(Forbidden);
  });

  test('sends a link to each of the two addresses; the new one, which may be mistyped, learns no name and not the old one', async () => {
    const { email, wanted, mails } = await asked();
    expect(mails.map(({ envelope }) => envelope.to[0]).sort()).toEqual([email, wanted].sort());
    const toNew = mails.find(({ envelope }) => envelope.to[0] === wanted);
    expect(toNew?.raw).not.toContain('Rosa');
    expect(toNew?.raw).not.toContain(email);
  });

  test('leaves no secret in the database: neither in the queue nor beside the change', async () => {
    const made = await asked();
    const rows = await db().$queryRaw<{ all: string }[]>`
      SELECT (SELECT string_agg(t::text, ' ') FROM token t) || (SELECT string_agg(c::text, ' ') FROM email_change c)
        || coalesce((SELECT string_agg(j::text, ' ') FROM pgboss.job j), '') AS all`;
    for (const secret of [made.old(), made.new()]) expect(rows[0]?.all).not.toContain(secret);
  });

  test('for an address that belongs to somebody does and says the same; its owner is told, gets no link, and keeps the account', async () => {
    const owner = await makeAccount();
    const { mails, wanted, email, id, person } = await asked(owner.email.toUpperCase());
    expect(mails.map(({ envelope }) => envelope.to[0]).sort()).toEqual([email, owner.email].sort());
    const told = mails.find(({ envelope }) => envelope.to[0] === owner.email);
    expect(told?.subject).toBe('This address has an account already');
    expect(told?.text).not.toContain('/account/email/confirm/');
    expect(
      await db().token.count({ where: { purpose: 'confirm_new_email', emailChange: { accountId: id } } }),
    ).toBe(0);
    expect((await readEmailChange(person, new Date())).waiting).toMatchObject({
      newEmail: wanted,
      newConfirmed: false,
    });
  });

  test('again forgets the change that waited, and its links', async () => {
    const first = await asked();
    const wanted = newAddress();
    await askForEmailChange(systemClock, visitOf(first.person), { email: wanted, currentPassword: PASSWORD });
    for (const secret of [first.old(), first.new()]) await expect(confirm(secret)).rejects.toThrow(LinkGone);
    expect((await readEmailChange(first.person, new Date())).waiting?.newEmail).toBe(wanted);
  });

  test('over and over, by one account or for one address, has to wait', async () => {
    const { person } = await makeAccount({ password: PASSWORD });
    const ask = (actor: Actor, email: string) =>
      askForEmailChange(systemClock, visitOf(actor), { email, currentPassword: PASSWORD });
    for (let time = 0; time < 3; time += 1) await ask(person, newAddress());
    await expect(ask(person, newAddress())).rejects.toThrow(TooManyAttempts);
    const flooded = newAddress();
    for (let time = 0; time < 3; time += 1)
      await ask((await makeAccount({ password: PASSWORD })).person, flooded);
    const another = (await makeAccount({ password: PASSWORD })).person;
    await expect(ask(another, flooded.toUpperCase())).rejects.toThrow(TooManyAttempts);
  });

  test('whose mail leaves only after it was withdrawn sends nothing', async () => {
    const { person } = await makeAccount({ password: PASSWORD });
    await askForEmailChange(systemClock, visitOf(person), { email: newAddress(), currentPassword: PASSWORD });
    await perform(withdrawEmailChange, person, null);
    expect(await mail.received()).toEqual([]);
  });
});

describe('confirming another address', () => {
  test.each(['old', 'new'] as const)('from the %s address alone changes nothing', async (side) => {
    const made = await asked();
    expect(await confirm(made[side]())).toEqual({ moved: false });
    expect(await emailOf(made.id)).toBe(made.email);
    const { waiting } = await readEmailChange(made.person, new Date());
    expect([waiting?.oldConfirmed, waiting?.newConfirmed]).toEqual([side === 'old', side === 'new']);
    expect(await mail.received()).toEqual([]);
  });

  test.each([
    ['old', 'new'],
    ['new', 'old'],
  ] as const)(
    'from the %s, then the %s one moves the account, signed in or not, and tells both',
    async (one, other) => {
      const made = await asked();
      await signInOn(made.id, 2);
      await confirm(made[one]());
      const { isLast, side, newEmail } = await readEmailChangeLink(made[other](), new Date());
      expect({ isLast, side, newEmail }).toEqual({ isLast: true, side: other, newEmail: made.wanted });
      expect(await confirm(made[other]())).toEqual({ moved: true });
      expect(await emailOf(made.id)).toBe(made.wanted);
      expect(await sessionsOf(made.id)).toEqual([]);
      const mails = await mail.received();
      expect(mails.map(({ envelope, subject }) => `${envelope.to[0]} ${subject}`).sort()).toEqual(
        [
          `${made.email} Your account moved to another address`,
          `${made.wanted} Your address was changed`,
        ].sort(),
      );
      const signInWith = (email: string) => signIn(systemClock, visitOf(), { email, password: PASSWORD });
      expect((await signInWith(made.wanted)).next).toBe('done');
      await expect(signInWith(made.email)).rejects.toThrow(InvalidField);
    },
  );

  test('by its owner, signed in, keeps that device and ends the others, with every open link', async () => {
    const made = await asked();
    const [here = '', there = ''] = await signInOn(made.id, 2);
    const link = await inTransaction((tx) =>
      issueToken(tx, systemClock, 'choose_password', { accountId: made.id }),
    );
    await confirm(made.old(), made.person, there);
    await confirm(made.new(), made.person, here);
    expect(await sessionsOf(made.id)).toEqual([here]);
    await expect(readToken('choose_password', link, new Date())).rejects.toThrow(LinkGone);
  });

  test('by somebody who is signed in to another account moves the right one, and ends nothing of theirs', async () => {
    const made = await asked();
    const [owners = ''] = await signInOn(made.id, 1);
    const other = await makeAccount();
    const [theirs = ''] = await signInOn(other.id, 1);
    await confirm(made.old(), other.person, theirs);
    // Even the owner's own session would not be kept by a stranger who names it.
    await confirm(made.new(), other.person, owners);
    expect(await emailOf(made.id)).toBe(made.wanted);
    expect(await emailOf(other.id)).toBe(other.email);
    expect(await sessionsOf(made.id)).toEqual([]);
    expect(await sessionsOf(other.id)).toEqual([theirs]);
  });

  test('twice with one link is refused, at the same moment too', async () => {
    const made = await asked();
    const outcomes = await Promise.allSettled([
      confirm(made.old()),
      confirm(made.old()),
      confirm(made.old()),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LinkGone);
    await expect(confirm(made.old())).rejects.toThrow(LinkGone);
    expect(await emailOf(made.id)).toBe(made.email);
  });

  test('from both addresses at the same moment moves the account once', async () => {
    const made = await asked();
    const outcomes = await Promise.all([confirm(made.old()), confirm(made.new())]);
    expect(outcomes.map(({ moved }) => moved).sort()).toEqual([false, true]);
    expect(await emailOf(made.id)).toBe(made.wanted);
    expect(await mail.received()).toHaveLength(2);
  });

  test('of two accounts that want one address, the first to confirm has it', async () => {
    const one = await asked();
    const two = await asked(one.wanted);
    await confirm(one.old());
    await confirm(two.old());
    const outcomes = await Promise.allSettled([confirm(one.new()), confirm(two.new())]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refusal?.reason).toBeInstanceOf(Conflict);
    expect(await db().account.count({ where: { emailKey: emailKey(one.wanted) } })).toBe(1);
  });

  test('is too late after two days, after it was withdrawn, and while the account is disabled', async () => {
    const late = await asked();
    await db().emailChange.updateMany({
      where: { accountId: late.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    await expect(confirm(late.old())).rejects.toThrow(LinkGone);
    expect((await readEmailChange(late.person, new Date())).waiting).toBeNull();

    const withdrawn = await asked();
    await perform(withdrawEmailChange, withdrawn.person, null);
    await expect(confirm(withdrawn.new())).rejects.toThrow(LinkGone);

    const disabled = await asked();
    await db().account.update({ where: { id: disabled.id }, data: { status: 'disabled' } });
    await expect(confirm(disabled.old())).rejects.toThrow(LinkGone);
  });

  test('of an account that is disabled at that moment is refused', async () => {
    const made = await asked();
    const [outcome] = await meanwhile(made.id, [() => confirm(made.old())], (tx) =>
      tx.account.update({ where: { id: made.id }, data: { status: 'disabled' } }),
    );
    expect(outcome?.status === 'rejected' && outcome.reason).toBeInstanceOf(LinkGone);
  });

  test('with a link that is for something else, or made up, is refused', async () => {
    const { id } = await makeAccount();
    const foreign = await inTransaction((tx) =>
      issueToken(tx, systemClock, 'choose_password', { accountId: id }),
    );
    for (const secret of [foreign, 'made-up', '']) await expect(confirm(secret)).rejects.toThrow(LinkGone);
  });
});

describe('withdrawing a change of address', () => {
  test('forgets one’s own alone; where none waits any more, it says so', async () => {
    const mine = await asked();
    const other = await asked();
    await perform(withdrawEmailChange, mine.person, null);
    expect((await readEmailChange(mine.person, new Date())).waiting).toBeNull();
    expect((await readEmailChange(other.person, new Date())).waiting).not.toBeNull();
    await expect(perform(withdrawEmailChange, mine.person, null)).rejects.toThrow(Conflict);
    await expect(perform(withdrawEmailChange, anonymous, null)).rejects.toThrow(Forbidden);
  });
});
