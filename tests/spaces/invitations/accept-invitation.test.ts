import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator, type Person } from '~/accounts/actor';
import { readPerson } from '~/accounts/read-person.server';
import { issueToken } from '~/accounts/tokens.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Forbidden, LinkGone, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { acceptInvitation } from '~/spaces/invitations/accept-invitation.server';
import { readInvitation } from '~/spaces/invitations/read-invitation.server';
import { readOwnInvitations } from '~/spaces/invitations/read-own-invitations.server';
import { withdrawInvitation } from '~/spaces/invitations/withdraw-invitation.server';
import { canReadSpace } from '~/spaces/permissions';
import { useDatabase } from '../../support/database';
import { makeAccount, makeInvitation, makeMembership, makeSpace } from '../../support/factories';

useDatabase();

let space: { id: string; slug: string };
let rosa: { id: string; email: string; person: Person };
beforeEach(async () => {
  space = await makeSpace();
  await db().space.update({ where: { id: space.id }, data: { visibility: 'invited' } });
  rosa = await makeAccount({ name: 'Rosa Marín' });
});

const linkOf = (invitationId: string) =>
  inTransaction((tx) => issueToken(tx, systemClock, 'accept_invitation', { invitationId }));
const accept = (actor: Actor, by: { secret: string } | { invitation: string }) =>
  perform(acceptInvitation, actor, by);
const rowOf = (id: string) => db().invitation.findUniqueOrThrow({ where: { id } });
const membershipsOf = (accountId: string) => db().membership.findMany({ where: { accountId } });
const maySee = async (accountId: string) => {
  const person = (await readPerson(accountId)) as Person;
  return !canReadSpace(person, { id: space.id, stage: 'open', visibility: 'invited' });
};
const read = (actor: Actor, secret: string) => readInvitation(actor, secret, 'en', new Date());

describe('accepting an invitation', () => {
  test('is for people with an account', async () => {
    const { id } = await makeInvitation(space.slug);
    const secret = await linkOf(id);
    for (const actor of [anonymous, operator])
      await expect(accept(actor, { secret })).rejects.toThrow(Forbidden);
    expect(await rowOf(id)).toMatchObject({ acceptedAt: null, accountId: null });
  });

  test('by its link opens a space for those invited, and is told on its activity page', async () => {
    const { id } = await makeInvitation(space.slug, { email: rosa.email });
    expect(await maySee(rosa.id)).toBe(false);
    const accepted = await accept(rosa.person, { secret: await linkOf(id) });
    expect(accepted.space).toMatchObject({ slug: space.slug, stage: 'open' });
    expect(await rowOf(id)).toMatchObject({ accountId: rosa.id });
    expect((await rowOf(id)).acceptedAt).not.toBeNull();
    expect(await maySee(rosa.id)).toBe(true);
    expect(
      await db().spaceEvent.findFirstOrThrow({ where: { spaceId: space.id }, orderBy: { number: 'desc' } }),
    ).toMatchObject({ type: 'invitation-accepted', actorId: rosa.id, data: { invitationId: id } });
  });

  test('that is withdrawn afterwards closes the space again, and what they speak for stays', async () => {
    const { id } = await makeInvitation(space.slug, { email: rosa.email, organisation: 'Coast Watch' });
    await accept(rosa.person, { invitation: id });
    expect(await maySee(rosa.id)).toBe(true);
    await perform(withdrawInvitation, operator, { slug: space.slug, invitation: id });
    expect(await maySee(rosa.id)).toBe(false);
    expect(await membershipsOf(rosa.id)).toMatchObject([{ status: 'confirmed' }]);
    await expect(accept(rosa.person, { invitation: id })).rejects.toThrow(LinkGone);
  });

  test('that waits in the account needs the address that was invited, whatever its capitals', async () => {
    const { id } = await makeInvitation(space.slug, { email: rosa.email.toUpperCase() });
    const other = await makeAccount();
    expect(await readOwnInvitations(other.person, 'en', new Date())).toEqual([]);
    await expect(accept(other.person, { invitation: id })).rejects.toThrow(NotFound);
    await expect(accept(rosa.person, { invitation: randomUUID() })).rejects.toThrow(NotFound);
    expect(await readOwnInvitations(rosa.person, 'en', new Date())).toMatchObject([
      { id, title: { text: 'A draft for comment' }, organisation: null },
    ]);
    await accept(rosa.person, { invitation: id });
    expect(await readOwnInvitations(rosa.person, 'en', new Date())).toEqual([]);
  });

  test('once more changes nothing for who accepted it, and its link leads nobody else in', async () => {
    const { id } = await makeInvitation(space.slug, { email: rosa.email });
    const secret = await linkOf(id);
    await accept(rosa.person, { secret });
    const first = await rowOf(id);
    await accept(rosa.person, { secret });
    expect(await rowOf(id)).toEqual(first);
    expect(await read(rosa.person, secret)).toMatchObject({ isAccepted: true });
    const other = await makeAccount();
    for (const work of [
      () => accept(other.person, { secret }),
      () => read(other.person, secret),
      () => read(anonymous, secret),
    ])
      await expect(work()).rejects.toThrow(LinkGone);
    expect(await maySee(other.id)).toBe(false);
  });

  test('by two who have the link, at the same moment: one wins', async () => {
    const { id } = await makeInvitation(space.slug);
    const secret = await linkOf(id);
    const two = [rosa, await makeAccount()];
    const outcomes = await Promise.allSettled(two.map(({ person }) => accept(person, { secret })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'LinkGone' },
    });
    const winner = two[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    expect((await rowOf(id)).accountId).toBe(winner?.id);
  });
});

describe('a link to an invitation', () => {
  test.each([
    ['forged', async () => randomUUID()],
    [
      'of another purpose',
      async () =>
        inTransaction((tx) => issueToken(tx, systemClock, 'choose_password', { accountId: rosa.id })),
    ],
    [
      'of an invitation that was withdrawn',
      async (id: string) => {
        const secret = await linkOf(id);
        await perform(withdrawInvitation, operator, { slug: space.slug, invitation: id });
        return secret;
      },
    ],
    [
      'of an invitation that has expired',
      async (id: string) => {
        const past = new Date(Date.now() - 86_400_000);
        await db().invitation.update({ where: { id }, data: { invitedAt: past, expiresAt: new Date() } });
        return linkOf(id);
      },
    ],
    [
      'that is older than the one of the newest mail',
      async (id: string) => {
        const first = await linkOf(id);
        await linkOf(id);
        return first;
      },
    ],
  ])('that is %s is gone', async (_, make) => {
    const { id } = await makeInvitation(space.slug, { email: rosa.email });
    const secret = await make(id);
    for (const actor of [anonymous, rosa.person]) await expect(read(actor, secret)).rejects.toThrow(LinkGone);
    await expect(accept(rosa.person, { secret })).rejects.toThrow(LinkGone);
    expect((await rowOf(id)).acceptedAt).toBeNull();
  });

  test('says to what one is invited and for whom, but not to which address it was sent', async () => {
    const { id, email } = await makeInvitation(space.slug, { organisation: 'Coast Watch' });
    const view = await read(anonymous, await linkOf(id));
    expect(view).toMatchObject({
      space: { title: { text: 'A draft for comment' }, visibility: 'invited' },
      organisation: 'Coast Watch',
      account: null,
      isAccepted: false,
    });
    expect(JSON.stringify(view)).not.toContain(email);
  });
});

describe('an invitation for an organisation', () => {
  test('makes its person speak for it at once, by the secretariat’s invitation, which the record names', async () => {
    const { id } = await makeInvitation(space.slug, { email: rosa.email, organisation: 'Harbour Lights' });
    await accept(rosa.person, { secret: await linkOf(id) });
    const [membership] = await membershipsOf(rosa.id);
    expect(membership).toMatchObject({ status: 'confirmed', decidedById: null });
    expect(
      await db().auditEntry.findFirstOrThrow({ where: { subjectId: membership?.id as string } }),
    ).toMatchObject({
      action: 'membership-confirmed',
      actorId: null,
      data: { invitationId: id, accountId: rosa.id },
    });
  });

  test.each(['requested', 'declined', 'ended', 'confirmed'] as const)(
    'confirms what was %s before',
    async (status) => {
      const { id } = await makeInvitation(space.slug, { email: rosa.email, organisation: 'Ferry Watch' });
      const { organisationId } = await rowOf(id);
      await makeMembership(rosa.id, organisationId as string, status);
      await accept(rosa.person, { invitation: id });
      expect(await membershipsOf(rosa.id)).toMatchObject([{ status: 'confirmed' }]);
    },
  );

  test('that was handed on lets in, and only asks to speak for it: the secretariat invited somebody else', async () => {
    const { id } = await makeInvitation(space.slug, { organisation: 'Pilots’ Guild' });
    const secret = await linkOf(id);
    expect((await read(rosa.person, secret)).account).toEqual({
      name: 'Rosa Marín',
      email: rosa.email,
      isAddressed: false,
    });
    await accept(rosa.person, { secret });
    expect(await maySee(rosa.id)).toBe(true);
    expect(await membershipsOf(rosa.id)).toMatchObject([{ status: 'requested' }]);
  });
});
