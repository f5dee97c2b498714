import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator, type Person } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { INVITED_MOST, type InvitedRow } from '~/spaces/invitations/invitation';
import { invitePeople, RefusedInvitationList } from '~/spaces/invitations/invite-people.server';
import { planOfInvited } from '~/spaces/invitations/read-invitation-plan.server';
import { fingerprints } from '../../support/all-rows';
import { useDatabase } from '../../support/database';
import { makeAccount, makeInvitation, makeOrganisation, makeSpace } from '../../support/factories';

useDatabase();

const DAY = 86_400_000;
let space: { id: string; slug: string };
let secretariat: Person;
beforeAll(async () => {
  secretariat = (await makeAccount({ role: 'secretariat' })).person;
});
beforeEach(async () => {
  space = await makeSpace();
});

const someone = () => `${randomUUID()}@example.org`;
const row = (email: string, more: Partial<InvitedRow> = {}, at = 1): InvitedRow => ({
  row: at,
  email,
  organisation: '',
  language: '',
  ...more,
});
const NONE = { organisation: '', language: 'en' };
const invite = (rows: InvitedRow[], more: { defaults?: typeof NONE; mark?: string; slug?: string } = {}) =>
  perform(invitePeople, secretariat, { slug: space.slug, rows, defaults: NONE, ...more });
const plan = (rows: InvitedRow[], defaults = NONE) =>
  planOfInvited(db(), space.id, rows, defaults, systemClock.now());
const rowsOf = (spaceId = space.id) =>
  db().invitation.findMany({
    where: { spaceId },
    orderBy: { emailKey: 'asc' },
    include: { organisation: { select: { name: true } } },
  });
const jobs = () =>
  db().$queryRaw<{ data: { job: string; data: Record<string, string> } }[]>`
    SELECT data FROM pgboss.job WHERE data->>'job' = 'mail-invitation'`;
const refusalOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);

describe('inviting people', () => {
  test.each([
    ['anonymous', () => anonymous],
    ['a participant', async () => (await makeAccount()).person],
    ['a moderator of the space', async () => (await makeAccount({ moderates: [space.id] })).person],
  ])('is refused to %s', async (_, who) => {
    const input = { slug: space.slug, rows: [row(someone())], defaults: NONE };
    await expect(perform(invitePeople, await who(), input)).rejects.toThrow(Forbidden);
    expect(await rowsOf()).toEqual([]);
  });

  test('to a space that there is not is refused', async () => {
    await expect(invite([row(someone())], { slug: 'no-such-space' })).rejects.toThrow(NotFound);
  });

  test('writes for each a row and a job, for thirty days, with the language and the organisation of the row or of the list', async () => {
    await makeOrganisation({ name: 'Coast Watch', acronym: 'CW' });
    const before = (await jobs()).length;
    const { invited } = await invite(
      [
        row('A.One@Example.org', { organisation: 'coast  watch' }),
        row('b@example.org', { language: 'FR' }, 2),
      ],
      { defaults: { organisation: 'Harbour Lights', language: 'en' } },
    );
    expect(invited).toBe(2);
    const [a, b] = await rowsOf();
    expect(a).toMatchObject({ email: 'A.One@Example.org', emailKey: 'a.one@example.org', language: 'en' });
    expect([a?.organisation?.name, b?.organisation?.name]).toEqual(['Coast Watch', 'Harbour Lights']);
    expect(b).toMatchObject({ language: 'fr', remindedAt: null, acceptedAt: null, withdrawnAt: null });
    expect(Number(a?.expiresAt) - Number(a?.invitedAt)).toBe(30 * DAY);
    expect((await jobs()).slice(before).map(({ data }) => data.data)).toEqual(
      expect.arrayContaining([a, b].map((one) => ({ invitationId: one?.id, kind: 'invite' }))),
    );
    const { status } = await db().organisation.findUniqueOrThrow({ where: { name: 'Harbour Lights' } });
    expect(status).toBe('confirmed');
  });

  test('is told on the activity of the space by number and who did it, with no address', async () => {
    const email = someone();
    await invite([row(email)]);
    const event = await db().spaceEvent.findFirstOrThrow({
      where: { spaceId: space.id },
      orderBy: { number: 'desc' },
    });
    expect(event).toMatchObject({
      type: 'people-invited',
      data: { count: 1 },
      actorId: secretariat.accountId,
    });
    expect(JSON.stringify(event)).not.toContain(email);
  });

  test('puts no secret and no address into the queue', async () => {
    const email = someone();
    await invite([row(email)]);
    expect(JSON.stringify(await jobs())).not.toContain(email);
    expect(await db().token.count({ where: { invitation: { spaceId: space.id } } })).toBe(0);
  });

  test('is all or nothing: one row that cannot be taken stops the others, and each is named', async () => {
    const before = await fingerprints();
    const rows = [
      row(someone()),
      row('rosa at example.org', {}, 2),
      row(someone(), { organisation: 'x'.repeat(201) }, 3),
      row(someone(), { language: 'not a language' }, 4),
      row('twice@example.org', { organisation: 'One' }, 5),
      row('TWICE@example.org', { organisation: 'Two' }, 6),
      row('twice@example.org', {}, 7),
    ];
    const refusal = await refusalOf(invite(rows));
    expect(refusal).toBeInstanceOf(RefusedInvitationList);
    expect((refusal as RefusedInvitationList).problems.map((one) => [one.row, one.kind])).toEqual([
      [2, 'email'],
      [3, 'organisation'],
      [4, 'language'],
      [6, 'twiceOtherwise'],
      [7, 'twiceUnnamed'],
    ]);
    expect(await fingerprints()).toEqual(before);
  });

  test('passes over who stands in the list already, has an open invitation or has come, and invites again whose is over', async () => {
    const emails = ['came', 'open', 'expired', 'withdrawn', 'new'].map((name) => `${name}-${someone()}`);
    const [came, open, expired, withdrawn, fresh] = emails as [string, string, string, string, string];
    for (const email of [came, open, expired, withdrawn]) await makeInvitation(space.slug, { email });
    const past = new Date(Date.now() - 40 * DAY);
    const { id: accountId } = await makeAccount({ email: came });
    const of = (email: string) => ({ where: { spaceId_emailKey: { spaceId: space.id, emailKey: email } } });
    await db().invitation.update({ ...of(came), data: { acceptedAt: past, accountId } });
    await db().invitation.update({
      ...of(expired),
      data: { invitedAt: past, remindedAt: past, expiresAt: new Date(Date.now() - DAY) },
    });
    await db().invitation.update({
      ...of(withdrawn),
      data: { acceptedAt: past, accountId, withdrawnAt: past },
    });
    const rows = [...emails, fresh].map((email, index) => row(email, {}, index + 1));
    const { people, notes, problems } = await plan(rows);
    expect(problems).toEqual([]);
    expect(notes.map((one) => [one.row, one.kind])).toEqual([[6, 'twice']]);
    expect(people.map(({ outcome, hasAccount }) => [outcome, hasAccount])).toEqual([
      ['came', true],
      ['open', false],
      ['again', false],
      ['again', false],
      ['new', false],
    ]);
    expect(await invite(rows)).toEqual({ invited: 3 });
    const after = await db().invitation.findUniqueOrThrow(of(withdrawn));
    expect(after).toMatchObject({ acceptedAt: null, accountId: null, withdrawnAt: null });
    expect(await db().invitation.findUniqueOrThrow(of(expired))).toMatchObject({ remindedAt: null });
    expect((await db().invitation.findUniqueOrThrow(of(expired))).invitedAt > past).toBe(true);
    expect(await invite(rows)).toEqual({ invited: 0 });
  });

  test('finds organisations by name, former name and whatever capitals; notes a new one that resembles another', async () => {
    const id = await makeOrganisation({ name: 'Seafarers’ Union (SFU)', acronym: 'SFU' });
    await db().organisationAlias.create({
      data: { id: randomUUID(), organisationId: id, name: 'Sailors’ League' },
    });
    const named = ['SEAFARERS’ UNION (SFU)', 'sailors’ league', 'Seafarers Union', 'New One', 'new one'];
    const { people, notes, newOrganisations } = await plan(
      named.map((organisation, index) => row(someone(), { organisation }, index + 1)),
    );
    expect(people.map(({ organisation }) => organisation?.id ?? organisation?.name)).toEqual([
      id,
      id,
      'Seafarers Union',
      'New One',
      'New One',
    ]);
    expect(newOrganisations).toEqual(['Seafarers Union', 'New One']);
    expect(notes.map((one) => [one.row, one.kind, one.values.name])).toEqual([
      [3, 'resembles', 'Seafarers’ Union (SFU)'],
    ]);
  });

  test('does nothing where it would do something else than when it was looked at', async () => {
    const rows = [row(someone()), row(someone(), {}, 2)];
    const { mark } = await plan(rows);
    await makeInvitation(space.slug, { email: rows[0]?.email as string });
    const before = await fingerprints();
    await expect(invite(rows, { mark })).rejects.toThrow(Conflict);
    expect(await fingerprints()).toEqual(before);
    expect(await invite(rows, { mark: (await plan(rows)).mark })).toEqual({ invited: 1 });
  });

  test('by two officers at the same moment invites everybody once', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => row(someone(), {}, index + 1));
    const done = await Promise.all([invite(rows), invite(rows)]);
    expect(done.map(({ invited }) => invited).sort()).toEqual([0, 20].sort());
    expect(await rowsOf()).toHaveLength(20);
  });

  test('a thousand are invited at one go; more than the limit are refused', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => row(someone(), {}, index + 1));
    expect(await invite(rows)).toEqual({ invited: 1_000 });
    expect(await rowsOf()).toHaveLength(1_000);
    const many = Array.from({ length: INVITED_MOST + 1 }, (_, index) =>
      row(`p${index}@example.org`, {}, index + 1),
    );
    const refusal = await refusalOf(invite(many));
    expect(refusal).toBeInstanceOf(InvalidField);
    expect(refusal).toMatchObject({ field: 'list' });
  });

  test('is what the command line may do too', async () => {
    const rows = [row(someone())];
    const input = { slug: space.slug, rows, defaults: NONE };
    expect(await perform(invitePeople, operator, input)).toEqual({ invited: 1 });
  });
});
