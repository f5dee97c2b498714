import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { mergeOrganisations } from '~/accounts/merge-organisations.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { inviteAgain } from '~/spaces/invitations/invite-again.server';
import { readInvitations } from '~/spaces/invitations/read-invitations.server';
import { remindInvited } from '~/spaces/invitations/remind-invited.server';
import { withdrawInvitation } from '~/spaces/invitations/withdraw-invitation.server';
import { fingerprints } from '../../support/all-rows';
import { useDatabase } from '../../support/database';
import { makeAccount, makeInvitation, makeOrganisation, makeSpace } from '../../support/factories';

useDatabase();

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);
let space: { id: string; slug: string };
beforeEach(async () => {
  space = await makeSpace();
});

/** An invitation, sent and reminded so many days ago; with a negative number of days left it has expired. */
async function make(
  given: { invited?: number; reminded?: number; left?: number; came?: boolean; withdrawn?: boolean } = {},
) {
  const { id, email } = await makeInvitation(space.slug);
  const account = given.came ? (await makeAccount()).id : null;
  await db().invitation.update({
    where: { id },
    data: {
      invitedAt: ago(given.invited ?? 0),
      remindedAt: given.reminded === undefined ? null : ago(given.reminded),
      expiresAt: ago(-(given.left ?? 20)),
      ...(account ? { acceptedAt: ago(1), accountId: account } : {}),
      withdrawnAt: given.withdrawn ? ago(1) : null,
    },
  });
  return { id, email };
}
const remind = (invitation: string | null, anyway = false) =>
  perform(remindInvited, operator, { slug: space.slug, invitation, anyway });
const withdraw = (invitation: string) =>
  perform(withdrawInvitation, operator, { slug: space.slug, invitation });
const again = (invitation: string | null) => perform(inviteAgain, operator, { slug: space.slug, invitation });
const rowOf = (id: string) => db().invitation.findUniqueOrThrow({ where: { id } });
const jobsFor = async (id: string) =>
  (
    await db().$queryRaw<{ kind: string }[]>`
      SELECT data->'data'->>'kind' AS kind FROM pgboss.job WHERE data->'data'->>'invitationId' = ${id} ORDER BY created_on`
  ).map(({ kind }) => kind);

describe('invitations are the secretariat’s alone:', () => {
  test.each([
    ['anonymous', async () => anonymous],
    ['a moderator of the space', async () => (await makeAccount({ moderates: [space.id] })).person],
  ])('%s neither sees, reminds, withdraws nor repeats them', async (_, who) => {
    const { id } = await make({ invited: 5 });
    const actor = await who();
    const before = await fingerprints();
    const input = { slug: space.slug, invitation: id };
    for (const work of [
      () => perform(remindInvited, actor, { ...input, anyway: true }),
      () => perform(withdrawInvitation, actor, input),
      () => perform(inviteAgain, actor, input),
      () => readInvitations(actor, space.slug, 'en', { state: null, asked: null, after: null }, new Date()),
    ])
      await expect(work()).rejects.toThrow(Forbidden);
    expect(await fingerprints()).toEqual(before);
  });

  test.each([
    ['an invitation that there is not', () => ({ slug: space.slug, invitation: randomUUID() })],
    [
      'one of another space',
      async () => ({ slug: (await makeSpace()).slug, invitation: (await make({ invited: 5 })).id }),
    ],
    [
      'a space that there is not',
      async () => ({ slug: 'no-such-space', invitation: (await make({ invited: 5 })).id }),
    ],
  ])('%s is not found', async (_, make) => {
    const input = await make();
    await expect(perform(remindInvited, operator, { ...input, anyway: true })).rejects.toThrow(NotFound);
    await expect(perform(withdrawInvitation, operator, input)).rejects.toThrow(NotFound);
    await expect(perform(inviteAgain, operator, input)).rejects.toThrow(NotFound);
  });
});

describe('a reminder', () => {
  test('to all goes to those who have not come and had no mail for three days, and gives them the whole time again', async () => {
    const due = [await make({ invited: 4 }), await make({ invited: 20, reminded: 3.01, left: 2 })];
    const notDue = [
      await make({ invited: 2 }),
      await make({ invited: 20, reminded: 2.9 }),
      await make({ invited: 40, left: -1 }),
      await make({ invited: 9, came: true }),
      await make({ invited: 9, withdrawn: true }),
    ];
    expect(await remind(null)).toEqual({ reminded: 2 });
    for (const { id } of due) {
      const row = await rowOf(id);
      expect(Number(row.expiresAt) - Number(row.remindedAt)).toBe(30 * DAY);
      expect(await jobsFor(id)).toEqual(['invite', 'remind']);
    }
    for (const { id } of notDue) expect(await jobsFor(id)).toEqual(['invite']);
    expect(await remind(null)).toEqual({ reminded: 0 });
  });

  test('that is meant goes also to those who had a mail lately, and to nobody whose invitation is over', async () => {
    const lately = await make({ invited: 0 });
    await make({ invited: 40, left: -1 });
    await make({ came: true });
    expect(await remind(null, true)).toEqual({ reminded: 1 });
    expect(await jobsFor(lately.id)).toEqual(['invite', 'remind']);
  });

  test('to one who had a mail lately is refused, unless it is meant', async () => {
    const { id } = await make({ invited: 1 });
    await expect(remind(id)).rejects.toThrow(Conflict);
    expect(await remind(id, true)).toEqual({ reminded: 1 });
  });

  test.each([
    ['who has come', { came: true }],
    ['whose invitation was withdrawn', { withdrawn: true }],
    ['whose invitation has expired', { invited: 40, left: -1 }],
  ])('to one %s is refused, also where it is meant', async (_, given) => {
    const { id } = await make(given);
    await expect(remind(id, true)).rejects.toThrow(Conflict);
    expect(await jobsFor(id)).toEqual(['invite']);
  });

  test('pressed twice at the same moment goes out once', async () => {
    const { id } = await make({ invited: 5 });
    const done = await Promise.all([remind(null), remind(null)]);
    expect(done.map(({ reminded }) => reminded).sort()).toEqual([0, 1]);
    expect(await jobsFor(id)).toEqual(['invite', 'remind']);
  });
});

describe('withdrawing', () => {
  test('kills the link at once; a second time changes nothing', async () => {
    const { id } = await make();
    const token = {
      id: randomUUID(),
      hash: randomUUID(),
      purpose: 'accept_invitation',
      invitationId: id,
    } as const;
    await db().token.create({ data: { ...token, createdAt: new Date(), expiresAt: ago(-5) } });
    await withdraw(id);
    const first = await rowOf(id);
    expect(first.withdrawnAt).not.toBeNull();
    expect(await db().token.count({ where: { invitationId: id } })).toBe(0);
    await withdraw(id);
    expect(await rowOf(id)).toEqual(first);
  });
});

describe('inviting again', () => {
  test.each([
    ['expired', { invited: 40, left: -1 }],
    ['was withdrawn', { withdrawn: true }],
    ['was withdrawn after they came', { came: true, withdrawn: true }],
  ])('begins anew where the invitation %s', async (_, given) => {
    const { id } = await make({ reminded: 3, invited: 9, ...given });
    expect(await again(id)).toEqual({ invited: 1 });
    const row = await rowOf(id);
    expect(row).toMatchObject({ remindedAt: null, acceptedAt: null, accountId: null, withdrawnAt: null });
    expect(Number(row.expiresAt) - Number(row.invitedAt)).toBe(30 * DAY);
    expect(await jobsFor(id)).toEqual(['invite', 'invite']);
  });

  test('is refused while they can still come, or have', async () => {
    for (const given of [{}, { came: true }])
      await expect(again((await make(given)).id)).rejects.toThrow(Conflict);
  });

  test('all of a space takes those that expired and no other', async () => {
    const expired = [await make({ invited: 40, left: -1 }), await make({ invited: 50, left: -9 })];
    const others = [await make(), await make({ came: true }), await make({ withdrawn: true })];
    expect(await again(null)).toEqual({ invited: 2 });
    for (const { id } of expired) expect((await rowOf(id)).expiresAt > new Date()).toBe(true);
    for (const { id } of others) expect(await jobsFor(id)).toEqual(['invite']);
  });
});

describe('the list of invitations', () => {
  const list = (only: Partial<Parameters<typeof readInvitations>[3]> = {}) =>
    readInvitations(
      operator,
      space.slug,
      'en',
      { state: null, asked: null, after: null, ...only },
      new Date(),
    );

  test('says of each where it stands, and counts each once', async () => {
    const all = {
      waiting: await make(),
      reminded: await make({ invited: 9, reminded: 1 }),
      came: await make({ came: true }),
      expired: await make({ invited: 40, left: -1, reminded: 35 }),
      withdrawn: await make({ came: true, withdrawn: true }),
    };
    const { counts, lines } = await list();
    expect(counts).toEqual({ waiting: 1, reminded: 1, came: 1, expired: 1, withdrawn: 1 });
    for (const [state, { id }] of Object.entries(all)) {
      expect(lines.find((line) => line.id === id)?.state).toBe(state);
      const kept = await list({ state: state as 'came' });
      expect(kept.lines.map((line) => line.id)).toEqual([id]);
    }
  });

  test('names who came, and that the link was handed on where the address is another', async () => {
    const { id } = await make({ came: true });
    expect((await list()).lines).toMatchObject([{ id, name: 'Rosa Participant', isHandedOn: true }]);
  });

  test('finds an address, a name or an organisation by any part of it', async () => {
    await makeInvitation(space.slug, { email: 'somebody.else@example.org', organisation: 'Coast Watch' });
    await make();
    for (const asked of ['SOMEBODY.else', 'watch'])
      expect((await list({ asked })).lines.map(({ email }) => email)).toEqual(['somebody.else@example.org']);
    expect((await list({ asked: '%' })).lines).toEqual([]);
  });

  test('of many is read page by page, each once', async () => {
    const rows = Array.from({ length: 230 }, (_, at) => ({
      id: randomUUID(),
      spaceId: space.id,
      email: `p${at}@example.org`,
      emailKey: `p${at}@example.org`,
      language: 'en',
      invitedAt: ago(1),
      expiresAt: ago(-20),
    }));
    await db().invitation.createMany({ data: rows });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ after });
      seen.push(...page.lines.map(({ id }) => id));
      after = page.after;
    } while (after);
    expect(seen.sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});

test('who was invited for an organisation that is merged into another is invited for that one', async () => {
  const names = ['Coast Watchers', 'Watch of the Coast'];
  const [from, into] = await Promise.all(names.map((name) => makeOrganisation({ name })));
  const { id } = await makeInvitation(space.slug, { organisation: names[0] });
  expect((await rowOf(id)).organisationId).toBe(from);
  const slugs = await db().organisation.findMany({
    where: { name: { in: names } },
    select: { name: true, slug: true },
  });
  const slugOf = (name: string | undefined) => slugs.find((one) => one.name === name)?.slug as string;
  await perform(mergeOrganisations, operator, { from: slugOf(names[0]), into: slugOf(names[1]) });
  expect((await rowOf(id)).organisationId).toBe(into);
});
