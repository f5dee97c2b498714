import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import { enqueue, runJobs } from '~/platform/jobs.server';
import { perform } from '~/platform/perform.server';
import { acceptInvitation } from '~/spaces/invitations/accept-invitation.server';
import { readInvitation } from '~/spaces/invitations/read-invitation.server';
import { remindInvited } from '~/spaces/invitations/remind-invited.server';
import { withdrawInvitation } from '~/spaces/invitations/withdraw-invitation.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeInvitation, makeSpace } from '../../support/factories';
import { linkIn, PUBLIC_URL, secretIn, useMail } from '../../support/mailed';

useDatabase();
const mail = useMail();

let space: { id: string; slug: string };
beforeEach(async () => {
  await mail.received();
  space = await makeSpace({
    title: { en: 'A plan for the coast' },
    closesAt: new Date('2027-03-31T16:00:00Z'),
    contact: 'desk@plenary.example',
  });
});

const read = (secret: string) => readInvitation({ kind: 'anonymous' }, secret, 'en', systemClock.now());

describe('the mail of an invitation', () => {
  test('says who invites to what, for whom and until when, and its link leads there', async () => {
    const { email } = await makeInvitation(space.slug, { organisation: 'Coast Watch' });
    const [received, ...more] = await mail.received();
    expect(more).toEqual([]);
    expect(received?.to?.map(({ address }) => address)).toEqual([email]);
    expect(received?.subject).toBe('You are invited: A plan for the coast');
    const text = received?.text?.replace(/\s+/g, ' ');
    for (const words of [
      'The secretariat invites you',
      'Coast Watch',
      '31 March 2027',
      'Europe/Lisbon',
      'desk@plenary.example',
    ])
      expect(text, words).toContain(words);
    expect(received?.html).toContain(`${PUBLIC_URL}/invitation/`);
    expect(await read(secretIn(linkIn(received)))).toMatchObject({ organisation: 'Coast Watch' });
  });

  test('has a secret that the database keeps as a hash only, and that dies with the invitation', async () => {
    const { id } = await makeInvitation(space.slug);
    const secret = secretIn(linkIn((await mail.received())[0]));
    const token = await db().token.findFirstOrThrow({ where: { invitationId: id } });
    expect(token.hash).not.toBe(secret);
    const { expiresAt } = await db().invitation.findUniqueOrThrow({ where: { id } });
    expect(Math.abs(Number(token.expiresAt) - Number(expiresAt))).toBeLessThan(5_000);
  });

  test('is in English where mails are not written in the language that was asked for', async () => {
    await makeInvitation(space.slug, { language: 'fr' });
    const [received] = await mail.received();
    expect(received?.subject).toContain('You are invited');
    expect(linkIn(received)).toMatch(/^\/invitation\//);
  });

  test('goes to each of a list, one link for each', async () => {
    for (let count = 0; count < 5; count += 1) await makeInvitation(space.slug);
    const mails = await mail.received();
    expect(new Set(mails.map(linkIn)).size).toBe(5);
  });

  test('that could not be delivered goes out at the next attempt, with a link that works', async () => {
    const { id } = await makeInvitation(space.slug);
    // As if the process had died after the first link was made: the job runs once more.
    await inTransaction((tx) => enqueue(tx, 'mail-invitation', { invitationId: id, kind: 'invite' }));
    const mails = await mail.received();
    expect(mails).toHaveLength(2);
    expect(await read(secretIn(linkIn(mails[1])))).toMatchObject({ isAccepted: false });
    await expect(read(secretIn(linkIn(mails[0])))).rejects.toThrow(LinkGone);
  });

  test.each([
    [
      'withdrawn',
      (id: string) => perform(withdrawInvitation, operator, { slug: space.slug, invitation: id }),
    ],
    [
      'accepted',
      async (id: string, email: string) =>
        perform(acceptInvitation, (await makeAccount({ email })).person, { invitation: id }),
    ],
    [
      'expired',
      (id: string) => {
        const invitedAt = new Date(Date.now() - 86_400_000);
        return db().invitation.update({ where: { id }, data: { invitedAt, expiresAt: new Date() } });
      },
    ],
  ])('is not sent any more where the invitation is %s meanwhile', async (_, change) => {
    const { id, email } = await makeInvitation(space.slug);
    await change(id, email);
    expect(await mail.received()).toEqual([]);
    expect(await db().token.count({ where: { invitationId: id } })).toBe(0);
  });

  test('of an invitation that there is not, there is none, and the job is done', async () => {
    await inTransaction((tx) =>
      enqueue(tx, 'mail-invitation', { invitationId: randomUUID(), kind: 'invite' }),
    );
    expect((await runJobs()).map(({ outcome }) => outcome)).toEqual(['done']);
  });
});

test('a reminder says that it is one, and its link takes the place of the first', async () => {
  const { id } = await makeInvitation(space.slug);
  const first = secretIn(linkIn((await mail.received())[0]));
  await perform(remindInvited, operator, { slug: space.slug, invitation: id, anyway: true });
  const [received] = await mail.received();
  expect(received?.subject).toBe('A reminder of your invitation: A plan for the coast');
  expect(await read(secretIn(linkIn(received)))).toMatchObject({ isAccepted: false });
  await expect(read(first)).rejects.toThrow(LinkGone);
});
