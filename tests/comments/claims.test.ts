import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator, type Person } from '~/accounts/actor';
import { assignAuthors } from '~/comments/assign-authors.server';
import { claimAuthor } from '~/comments/claim-author.server';
import { confirmClaim } from '~/comments/confirm-claim.server';
import { declineClaim } from '~/comments/decline-claim.server';
import { readAuthors } from '~/comments/read-authors.server';
import { readClaimableAuthor, readClaimableAuthors } from '~/comments/read-claimable-authors.server';
import { readClaims } from '~/comments/read-claims.server';
import { readOwnClaims } from '~/comments/read-own-claims.server';
import { readThread } from '~/comments/read-thread.server';
import { releaseComments } from '~/comments/release-comments.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { authorIds, makeAccount, makeComments, makeImported, makeSpace } from '../support/factories';

useDatabase();

let spaceId: string;
let authors: Map<string, string>;
let rosa: Person;
let other: Person;
let secretary: Person;
/** So that a search finds the names of one test only. */
let name: string;

beforeEach(async () => {
  ({ id: spaceId } = await makeSpace());
  name = `Rosa ${randomUUID().slice(0, 8)}`;
  authors = await makeImported(spaceId, [name, 'Idris', name]);
  [{ person: rosa }, { person: other }, { person: secretary }] = await Promise.all([
    makeAccount({ name: 'Rosa P.' }),
    makeAccount({ name: 'Somebody Else' }),
    makeAccount({ role: 'secretariat', name: 'Sec' }),
  ]);
});

const claim = (
  actor: Parameters<typeof claimAuthor>[2],
  authorId = authors.get(name) ?? '',
  note: string | null = null,
) => perform(claimAuthor, actor, { authorId, note });
const claimsOf = (person: Person) =>
  db().authorClaim.findMany({ where: { accountId: person.accountId }, orderBy: { requestedAt: 'asc' } });
const claimOf = async (person: Person): Promise<string> => (await claimsOf(person))[0]?.id ?? '';

describe('claiming imported comments', () => {
  test('is for people with an account', async () => {
    for (const actor of [anonymous, operator]) await expect(claim(actor)).rejects.toThrow(Forbidden);
    expect(await db().authorClaim.count({ where: { author: { spaceId } } })).toBe(0);
  });

  test('of an author that there is not, or in a consultation in preparation, finds nothing', async () => {
    await expect(claim(rosa, randomUUID())).rejects.toThrow(NotFound);
    const draft = await makeSpace({ stage: 'draft' });
    const there = await makeImported(draft.id, ['Rosa']);
    await expect(claim(rosa, there.get('Rosa'))).rejects.toThrow(NotFound);
  });

  test('waits for the secretariat with its note, and is one claim however often it is sent', async () => {
    await claim(rosa, undefined, 'I wrote from the office in Lisbon.');
    await expect(claim(rosa)).rejects.toThrow(Conflict);
    const both = await Promise.allSettled([claim(other), claim(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await claimsOf(rosa)).toMatchObject([
      { status: 'requested', note: 'I wrote from the office in Lisbon.', decidedAt: null },
    ]);
    expect(await readOwnClaims(rosa, 'en')).toMatchObject([{ name, status: 'requested' }]);
  });

  test('leaves at most twenty waiting', async () => {
    const many = await makeImported(
      spaceId,
      Array.from({ length: 21 }, (_, at) => `Name ${at}`),
    );
    const ids = [...many].filter(([known]) => known.startsWith('Name')).map(([, id]) => id);
    for (const id of ids.slice(0, 20)) await claim(rosa, id);
    await expect(claim(rosa, ids[20])).rejects.toThrow('20 claims of yours wait');
  });

  test('that was declined may be made again, with another note', async () => {
    await claim(rosa, undefined, 'It is me.');
    await perform(declineClaim, secretary, { claim: await claimOf(rosa) });
    await claim(rosa, undefined, 'My address was rosa@example.org.');
    expect(await claimsOf(rosa)).toMatchObject([
      { status: 'requested', note: 'My address was rosa@example.org.', decidedAt: null, decidedById: null },
    ]);
  });
});

describe('deciding on a claim', () => {
  test.each([
    ['confirmed', confirmClaim],
    ['declined', declineClaim],
  ] as const)('is for the secretariat: nobody else has it %s, and nobody on their own', async (_, decide) => {
    await claim(secretary);
    await claim(rosa);
    const moderator = await makeAccount({ moderates: [spaceId] });
    for (const actor of [anonymous, rosa, moderator.person])
      await expect(perform(decide, actor, { claim: await claimOf(rosa) })).rejects.toThrow(Forbidden);
    await expect(perform(decide, secretary, { claim: await claimOf(secretary) })).rejects.toThrow('your own');
    await expect(perform(decide, secretary, { claim: randomUUID() })).rejects.toThrow(NotFound);
    await expect(perform(decide, rosa, { claim: randomUUID() })).rejects.toThrow(Forbidden);
    expect(await db().authorClaim.count({ where: { author: { spaceId }, status: 'requested' } })).toBe(2);
  });

  test('by confirming gives the author and the comments to the account, declines the others, and shows readers what they saw', async () => {
    await claim(rosa);
    await claim(other);
    const before = await readThread(anonymous, { spaceId, questionId: null }, null, 'en');
    const [mine, theirs] = [await claimOf(rosa), await claimOf(other)];
    await perform(confirmClaim, secretary, { claim: mine });
    expect(await db().author.findUniqueOrThrow({ where: { id: authors.get(name) } })).toMatchObject({
      accountId: rosa.accountId,
    });
    const comments = await db().comment.findMany({ where: { spaceId }, orderBy: { number: 'asc' } });
    expect(comments.map(({ accountId }) => accountId)).toEqual([rosa.accountId, null, rosa.accountId]);
    expect(await readThread(anonymous, { spaceId, questionId: null }, null, 'en')).toEqual(before);
    const decided = { decidedById: secretary.accountId, decidedAt: expect.any(Date) };
    expect(await claimsOf(rosa)).toMatchObject([{ status: 'confirmed', ...decided }]);
    expect(await claimsOf(other)).toMatchObject([{ status: 'declined', ...decided }]);
    const entries = await db().auditEntry.findMany({ where: { subjectId: { in: [mine, theirs] } } });
    expect(entries.map(({ action, subjectId }) => [action, subjectId === mine]).sort()).toEqual([
      ['claim-confirmed', true],
      ['claim-declined', false],
    ]);
    expect(JSON.stringify(entries)).not.toContain(name);
  });

  test('once decided cannot be decided again, and what is claimed cannot be claimed', async () => {
    await claim(rosa);
    const mine = await claimOf(rosa);
    await perform(confirmClaim, secretary, { claim: mine });
    for (const decide of [confirmClaim, declineClaim])
      await expect(perform(decide, secretary, { claim: mine })).rejects.toThrow(Conflict);
    for (const person of [rosa, other]) await expect(claim(person)).rejects.toThrow(Conflict);
  });

  test('two at once who confirm different claims on one author leave one of them confirmed', async () => {
    await claim(rosa);
    await claim(other);
    const ids = [await claimOf(rosa), await claimOf(other)];
    const done = await Promise.allSettled(ids.map((id) => perform(confirmClaim, secretary, { claim: id })));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const statuses = await db().authorClaim.findMany({
      where: { id: { in: ids } },
      select: { status: true },
    });
    expect(statuses.map(({ status }) => status).sort()).toEqual(['confirmed', 'declined']);
  });

  test('by confirming is refused where the claimant’s account is not active any more', async () => {
    await claim(rosa);
    await db().account.update({ where: { id: rosa.accountId }, data: { status: 'disabled' } });
    await expect(perform(confirmClaim, secretary, { claim: await claimOf(rosa) })).rejects.toThrow(Conflict);
  });

  test('makes what is imported later under the name the account’s too', async () => {
    await claim(rosa);
    await perform(confirmClaim, secretary, { claim: await claimOf(rosa) });
    await makeImported(spaceId, [name]);
    const last = await db().comment.findFirstOrThrow({ where: { spaceId }, orderBy: { number: 'desc' } });
    expect(last.accountId).toBe(rosa.accountId);
  });
});

test('comments of somebody who claimed them and closed the account are by a former participant, for the organisation as before', async () => {
  const table = `Author;Organisation\n${name};Coast Watch ${name}`;
  const { slug } = await db().space.findUniqueOrThrow({ where: { id: spaceId }, select: { slug: true } });
  await perform(assignAuthors, operator, { slug, table, language: 'en' });
  await claim(rosa);
  await perform(confirmClaim, secretary, { claim: await claimOf(rosa) });
  await db().account.update({
    where: { id: rosa.accountId },
    data: { status: 'closed', closedAt: new Date(), name: '', email: null, emailKey: null },
  });
  await inTransaction((tx) => releaseComments(tx, systemClock, rosa.accountId));
  const { comments } = await readThread(secretary, { spaceId, questionId: null }, null, 'en');
  expect(comments[0]?.speaker).toMatchObject({
    person: null,
    isFormer: true,
    organisations: [{ name: `Coast Watch ${name}`, isAssigned: true }],
  });
  expect(comments[1]?.speaker.isFormer).toBe(false);
  const { authors: left } = await readAuthors(secretary, slug, 'all', 'en');
  expect(left.map((author) => author.name)).toEqual(['Idris', null]);
});

describe('looking for one’s name', () => {
  test('finds it by any part, whatever the capitals, in every consultation that one may read', async () => {
    const second = await makeSpace({ title: { en: 'Another consultation' } });
    await makeImported(second.id, [name]);
    const draft = await makeSpace({ stage: 'draft' });
    await makeImported(draft.id, [name]);
    const { authors: found } = await readClaimableAuthors(rosa, name.slice(2).toUpperCase(), 'en');
    expect(found.map((author) => [author.name, author.space.title.text, author.comments]).sort()).toEqual([
      [name, 'A draft for comment', 2],
      [name, 'Another consultation', 1],
    ]);
  });

  test.each(['%', '_', '\\'])('takes %s for the sign that it is', async (sign) => {
    expect((await readClaimableAuthors(rosa, sign, 'en')).authors).toEqual([]);
    await makeImported(spaceId, [`${name} ${sign} x`]);
    expect(
      (await readClaimableAuthors(rosa, `${name} ${sign}`, 'en')).authors.map((one) => one.name),
    ).toEqual([`${name} ${sign} x`]);
    expect((await readClaimableAuthors(rosa, sign, 'en')).authors.length).toBeGreaterThan(0);
  });

  test('never finds a name that is withheld, or printed over what is not published', async () => {
    const withheld = `Wanda ${name}`;
    await makeComments(
      spaceId,
      [
        { authorName: withheld, nameWithheld: true },
        { authorName: `Peter ${name}`, status: 'pending' },
        { authorName: `Hanna ${name}`, status: 'hidden' },
        { authorName: name, nameWithheld: true },
      ],
      undefined,
      'imported',
    );
    for (const person of [rosa, secretary]) {
      const { authors: found } = await readClaimableAuthors(person, name, 'en');
      expect(found.map((author) => [author.name, author.comments])).toEqual([[name, 2]]);
    }
    const hidden = (await authorIds(spaceId)).get(withheld) ?? '';
    await expect(readClaimableAuthor(rosa, hidden, 'en')).rejects.toThrow(NotFound);
    await expect(claim(rosa, hidden)).rejects.toThrow(NotFound);
    const page = await readClaimableAuthor(rosa, authors.get(name) ?? '', 'en');
    expect(page.comments.map(({ number }) => number)).toEqual([1, 3]);
  });

  test('says what is taken, and who is not signed in finds nothing', async () => {
    await claim(rosa);
    expect((await readClaimableAuthor(rosa, authors.get(name) ?? '', 'en')).claim).toBe('requested');
    expect((await readClaimableAuthor(other, authors.get(name) ?? '', 'en')).claim).toBeNull();
    await perform(confirmClaim, secretary, { claim: await claimOf(rosa) });
    expect((await readClaimableAuthors(other, name, 'en')).authors).toMatchObject([{ isTaken: true }]);
    await expect(readClaimableAuthors(anonymous, name, 'en')).rejects.toThrow(Forbidden);
  });
});

describe('the desk of claims', () => {
  test('shows what there is to go by, the oldest claim first, and which ones compete', async () => {
    await claim(rosa, undefined, 'I wrote from Lisbon.');
    await claim(other);
    await claim(secretary);
    const { open } = await readClaims(secretary, 'en');
    const mine = open.filter((one) => one.name === name);
    expect(mine.map(({ claimant, note, rivals, can }) => [claimant.name, note, rivals, can.decide])).toEqual([
      ['Rosa P.', 'I wrote from Lisbon.', 2, true],
      ['Somebody Else', null, 2, true],
      ['Sec', null, 2, false],
    ]);
    expect(mine[0]?.claimant.email).toBe(`${rosa.accountId}@example.org`);
    expect(mine[0]?.comments.map(({ number }) => number)).toEqual([1, 3]);
  });

  test('is for the secretariat only', async () => {
    for (const actor of [anonymous, rosa]) await expect(readClaims(actor, 'en')).rejects.toThrow(Forbidden);
  });

  test('keeps what was decided, the newest first', async () => {
    await claim(rosa);
    await perform(declineClaim, secretary, { claim: await claimOf(rosa) });
    const { open, decided } = await readClaims(secretary, 'en');
    expect(open.filter((one) => one.name === name)).toEqual([]);
    expect(decided[0]).toMatchObject({ name, claimant: 'Rosa P.', status: 'declined' });
  });
});
