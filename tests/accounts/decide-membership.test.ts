import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator, type Person } from '~/accounts/actor';
import { confirmMembership } from '~/accounts/confirm-membership.server';
import { declineMembership } from '~/accounts/decline-membership.server';
import { endMembership } from '~/accounts/end-membership.server';
import { mailMembershipDecisions } from '~/accounts/mail-membership-decision.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { runJobs } from '~/platform/jobs.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeMembership, makeOrganisation } from '../support/factories';
import { useSmtp } from '../support/smtp';

useDatabase();
const smtp = useSmtp();

let organisationId: string;
let asking: { id: string; email: string; person: Person };
let membership: string;
let colleague: Person;
let secretariat: Person;

beforeEach(async () => {
  organisationId = await makeOrganisation();
  asking = await makeAccount({ name: 'Noor Asking' });
  membership = await makeMembership(asking.id, organisationId);
  colleague = (await makeAccount({ represents: [organisationId] })).person;
  secretariat = (await makeAccount({ role: 'secretariat' })).person;
});

const now = () => db().membership.findUniqueOrThrow({ where: { id: membership } });
const recorded = () => db().auditEntry.findMany({ where: { subjectId: membership } });

const DECISIONS = [
  ['confirmed', confirmMembership],
  ['declined', declineMembership],
] as const;

describe.each(DECISIONS)('a request that is %s', (decision, decide) => {
  test.each([
    ['another representative', () => colleague],
    ['the secretariat', () => secretariat],
  ])('by %s is kept with who decided and when, and recorded', async (_who, actor) => {
    await perform(decide, actor(), { membership });
    expect(await now()).toMatchObject({ status: decision, decidedById: actor().accountId });
    expect((await now()).decidedAt).not.toBeNull();
    expect(await recorded()).toMatchObject([
      { action: `membership-${decision}`, actorId: actor().accountId, data: { accountId: asking.id } },
    ]);
  });

  test('twice is so once', async () => {
    await perform(decide, operator, { membership });
    const first = await now();
    await perform(decide, operator, { membership });
    expect(await now()).toEqual(first);
    expect(await recorded()).toHaveLength(1);
  });

  test('is nobody’s own to decide, nor a stranger’s', async () => {
    const elsewhere = await makeAccount({ represents: [await makeOrganisation()] });
    const moderator = await makeAccount();
    const itself = { ...asking.person, role: 'secretariat', represents: [organisationId] } as const;
    const strangers: Actor[] = [asking.person, itself, elsewhere.person, moderator.person, anonymous];
    for (const actor of strangers)
      await expect(perform(decide, actor, { membership })).rejects.toThrow(Forbidden);
    expect(await now()).toMatchObject({ status: 'requested' });
    expect(await recorded()).toEqual([]);
  });

  test('has to be there', async () => {
    await expect(perform(decide, operator, { membership: crypto.randomUUID() })).rejects.toThrow(NotFound);
  });

  test('has to wait still', async () => {
    await perform(endMembership, asking.person, { membership });
    await expect(perform(decide, colleague, { membership })).rejects.toThrow(Conflict);
    expect(await now()).toMatchObject({ status: 'ended' });
  });

  test('and the other thing at the same moment ends as one of the two', async () => {
    const other = decide === confirmMembership ? declineMembership : confirmMembership;
    const outcomes = await Promise.allSettled([
      perform(decide, colleague, { membership }),
      perform(other, secretariat, { membership }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await recorded()).toHaveLength(1);
  });
});

test('a person whose account is disabled is not confirmed', async () => {
  await db().account.update({ where: { id: asking.id }, data: { status: 'disabled' } });
  await expect(perform(confirmMembership, colleague, { membership })).rejects.toThrow(Conflict);
});

test('the person who asked gets a mail with the decision', async () => {
  const settings = {
    smtpUrl: smtp.url(),
    mailFrom: 'Plenary <no-reply@plenary.example>',
    dataDir: '/nowhere',
  };
  const stop = mailMembershipDecisions({ ...settings, publicUrl: 'https://plenary.example' });
  await runJobs();
  smtp.clear();
  await perform(confirmMembership, colleague, { membership });
  const { name } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  await runJobs();
  stop();
  const [mail, ...others] = await smtp.messages();
  expect(others).toEqual([]);
  expect(mail?.envelope.to).toEqual([asking.email]);
  const words = mail?.text?.replace(/\s+/g, ' ');
  expect(words).toContain(`Noor Asking, it was confirmed that you speak for ${name}.`);
  expect(words).toContain('https://plenary.example/account/organisations');
});

describe('speaking for an organisation', () => {
  test.each([
    ['the person', () => asking.person],
    ['a representative', () => colleague],
    ['the secretariat', () => secretariat],
  ])('is ended by %s', async (_who, actor) => {
    await perform(confirmMembership, operator, { membership });
    await perform(endMembership, actor(), { membership });
    expect(await now()).toMatchObject({ status: 'ended', decidedById: actor().accountId });
    const ended = (await recorded()).filter(({ action }) => action === 'membership-ended');
    expect(ended).toHaveLength(actor() === asking.person ? 0 : 1);
  });

  test('is not ended by a stranger, nor where there is nothing', async () => {
    const stranger = await makeAccount();
    await expect(perform(endMembership, stranger.person, { membership })).rejects.toThrow(Forbidden);
    await expect(perform(endMembership, anonymous, { membership })).rejects.toThrow(Forbidden);
    await expect(perform(endMembership, secretariat, { membership: crypto.randomUUID() })).rejects.toThrow(
      NotFound,
    );
    expect(await now()).toMatchObject({ status: 'requested' });
  });

  test('that was declined stays declined', async () => {
    await perform(declineMembership, operator, { membership });
    await perform(endMembership, asking.person, { membership });
    expect(await now()).toMatchObject({ status: 'declined' });
  });

  test('can be left by the last representative', async () => {
    const [last] = await db().membership.findMany({ where: { accountId: colleague.accountId } });
    await perform(endMembership, colleague, { membership: last?.id as string });
    expect(await db().membership.count({ where: { organisationId, status: 'confirmed' } })).toBe(0);
  });
});
