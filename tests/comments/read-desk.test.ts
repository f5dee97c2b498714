import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { placeholdersIn } from '~/accounts/privacy-notice';
import { publishPrivacyNotice } from '~/accounts/publish-privacy-notice.server';
import { readPrivacyNotice } from '~/accounts/read-privacy-notice.server';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import { readAuditLines } from '~/comments/read-audit-lines.server';
import { readDesk, type WaitingView } from '~/comments/read-desk.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Forbidden } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeMembership, makeOrganisation, makeSpace } from '../support/factories';

useDatabase();

const waiting = async () => (await readDesk(operator, 'en')).waiting as WaitingView;
const numbers = async () => {
  const { organisations, memberships, claims, placeholders } = await waiting();
  return { organisations, memberships, claims, placeholders };
};

describe('the front of the desk', () => {
  test('is for the secretariat, which sees all consultations and may start one', async () => {
    const { slug } = await makeSpace({ stage: 'draft' });
    const { person } = await makeAccount();
    for (const actor of [anonymous, person]) {
      await expect(readDesk(actor, 'en')).rejects.toThrow(Forbidden);
      await expect(readAuditLines(actor, 5, 'en')).rejects.toThrow(Forbidden);
    }
    const { person: staff } = await makeAccount({ role: 'secretariat' });
    const desk = await readDesk(staff, 'en');
    expect(desk.spaces.map((space) => space.slug)).toContain(slug);
    expect(desk.can).toEqual({ startSpace: true });
  });

  test('is for moderators too, with their own consultations and nothing of what waits for the secretariat', async () => {
    const { id, slug } = await makeSpace({ stage: 'draft' });
    await makeSpace();
    const { person: moderator } = await makeAccount({ moderates: [id] });
    const { spaces, can, waiting: others } = await readDesk(moderator, 'en');
    expect([spaces.map((space) => space.slug), can.startSpace, others]).toEqual([[slug], false, null]);
    await expect(readAuditLines(moderator, 5, 'en')).rejects.toThrow(Forbidden);
  });

  test('counts what waits, and no longer what was decided', async () => {
    const before = await numbers();
    const organisationId = await makeOrganisation();
    await db().organisation.update({ where: { id: organisationId }, data: { status: 'unconfirmed' } });
    const { id: accountId } = await makeAccount();
    const membershipId = await makeMembership(accountId, organisationId);
    const { id: spaceId } = await makeSpace();
    const author = await db().author.create({ data: { id: randomUUID(), spaceId, name: 'An Author' } });
    const claim = { id: randomUUID(), authorId: author.id, accountId, requestedAt: new Date() };
    await db().authorClaim.create({ data: { ...claim, status: 'requested' } });
    expect(await numbers()).toEqual({
      ...before,
      organisations: before.organisations + 1,
      memberships: before.memberships + 1,
      claims: before.claims + 1,
    });
    const decided = { decidedAt: new Date() };
    await db().organisation.update({ where: { id: organisationId }, data: { status: 'confirmed' } });
    await db().membership.update({ where: { id: membershipId }, data: { status: 'declined', ...decided } });
    await db().authorClaim.update({ where: { id: claim.id }, data: { status: 'confirmed', ...decided } });
    expect(await numbers()).toEqual(before);
  });

  test('names each consultation with authors nobody was assigned to; who states it themselves, or left, is not waited for', async () => {
    const { id: spaceId, slug } = await makeSpace({ title: { en: 'A coast' } });
    const voices = [{ organisationId: await makeOrganisation(), nameAsPrinted: 'A body', confirmed: true }];
    const comments = ['One', 'Two', 'Done', 'Left'].map((authorName) => ({ authorName }));
    const stated = [{ authorName: 'States it', voices }];
    await makeComments(spaceId, [...comments, ...stated, { authorName: 'Two' }], systemClock, 'imported');
    await db().author.updateMany({ where: { spaceId, name: 'Done' }, data: { assignedAt: new Date() } });
    await db().author.updateMany({ where: { spaceId, name: 'Left' }, data: { name: null } });
    const row = async () => (await waiting()).authors.find((one) => one.slug === slug);
    expect(await row()).toEqual({ slug, title: { text: 'A coast', language: 'en' }, authors: 2 });
    await db().author.updateMany({ where: { spaceId }, data: { assignedAt: new Date() } });
    expect(await row()).toBeUndefined();
  });

  test('counts the places of the privacy notice that are still to be filled in', async () => {
    const { markdown, version } = await readPrivacyNotice();
    expect((await numbers()).placeholders).toBe(placeholdersIn(markdown).length);
    const filled = markdown.replace(/\[FILL IN:[^\]]*\]/g, 'filled in');
    await perform(publishPrivacyNotice, operator, { markdown: filled, basedOn: version });
    expect((await numbers()).placeholders).toBe(0);
  });
});

describe('the record in words', () => {
  test('says who did what to whom by present names, newest first, and knows who has left', async () => {
    const { person, id } = await makeAccount({ name: 'Ana Secretary', role: 'secretariat' });
    const { id: subject } = await makeAccount({ name: 'Rosa Marín' });
    const organisationId = await makeOrganisation({ name: 'Harbour Clinic' });
    const membership = await makeMembership(subject, organisationId);
    const { id: spaceId, slug } = await makeSpace({ title: { en: 'A coast' } });
    const author = { id: randomUUID(), spaceId, name: 'R. Marín' };
    await db().author.create({ data: author });
    const claim = { id: randomUUID(), authorId: author.id, accountId: subject, requestedAt: new Date() };
    await db().authorClaim.create({ data: { ...claim, status: 'requested' } });
    await inTransaction(async (tx) => {
      const record = (
        ...deed: Parameters<typeof recordAuditEntry> extends [unknown, unknown, ...infer R] ? R : never
      ) => recordAuditEntry(tx, systemClock, ...deed);
      await record(operator, 'account-role-changed', { type: 'account', id: subject });
      await record(person, 'moderator-added', { type: 'space', id: spaceId });
      await record(person, 'organisation-confirmed', { type: 'organisation', id: organisationId });
      await record(person, 'membership-confirmed', { type: 'membership', id: membership });
      await record(person, 'author-assigned', { type: 'author', id: author.id });
      await record(person, 'claim-declined', { type: 'claim', id: claim.id });
    });
    const said = async () =>
      (await readAuditLines(operator, 6, 'en')).map(({ who, action, subject: of }) => [
        who,
        action,
        of?.name,
        of?.to,
      ]);
    const clinic = ['Harbour Clinic', '/organisations/harbour-clinic'];
    expect(await said()).toEqual([
      ['Ana Secretary', 'claim-declined', 'R. Marín', null],
      ['Ana Secretary', 'author-assigned', 'R. Marín', null],
      ['Ana Secretary', 'membership-confirmed', ...clinic],
      ['Ana Secretary', 'organisation-confirmed', ...clinic],
      ['Ana Secretary', 'moderator-added', 'A coast', `/spaces/${slug}`],
      [null, 'account-role-changed', 'Rosa Marín', `/desk/people/${subject}`],
    ]);
    const closed = { name: '', email: null, emailKey: null, status: 'closed', closedAt: new Date() } as const;
    await db().account.updateMany({ where: { id: { in: [id, subject] } }, data: closed });
    await db().author.update({ where: { id: author.id }, data: { name: null } });
    expect((await said()).map(([who, , of]) => [who, of])).toEqual([
      ['', ''],
      ['', ''],
      ['', 'Harbour Clinic'],
      ['', 'Harbour Clinic'],
      ['', 'A coast'],
      [null, ''],
    ]);
  });

  test('keeps to as many entries as are asked for', async () => {
    expect(await readAuditLines(operator, 2, 'en')).toHaveLength(2);
  });
});
