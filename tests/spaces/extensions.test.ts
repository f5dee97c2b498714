import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, type InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { grantExtension } from '~/spaces/grant-extension.server';
import { withdrawExtension } from '~/spaces/withdraw-extension.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeOrganisation, makeSpace } from '../support/factories';

useDatabase();

const CLOSED = { stage: 'closed', closesAt: new Date('2026-06-01T17:00:00Z') } as const;
const organisation = async () =>
  db().organisation.findUniqueOrThrow({ where: { id: await makeOrganisation() } });
const grant = (
  slug: string,
  to: string,
  until: string,
  actor: Parameters<typeof grantExtension>[2] = operator,
) => perform(grantExtension, actor, { slug, organisation: to, until });
const extensionsOf = (spaceId: string) => db().spaceExtension.findMany({ where: { spaceId } });

describe('more time for one organisation', () => {
  test('is given until a local time, can be made longer, and is taken back; each is recorded', async () => {
    const { person } = await makeAccount({ role: 'secretariat' });
    const { slug, id } = await makeSpace(CLOSED);
    const { slug: to, id: organisationId } = await organisation();
    await grant(slug, to, '2027-07-01T18:00', person);
    await grant(slug, to, '2027-08-01T18:00', person);
    expect(await extensionsOf(id)).toMatchObject([
      { organisationId, until: new Date('2027-08-01T17:00:00Z') },
    ]);
    await perform(withdrawExtension, person, { slug, organisation: to });
    expect(await extensionsOf(id)).toEqual([]);
    const entries = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['extension-granted', person.accountId],
      ['extension-granted', person.accountId],
      ['extension-withdrawn', person.accountId],
    ]);
  });

  test('is refused where it is none: over, before the closing, without a closing, archived, to nobody', async () => {
    const { slug } = await makeSpace({ stage: 'open', closesAt: new Date('2027-06-01T17:00:00Z') });
    const { slug: to } = await organisation();
    const fieldOf = (refused: Promise<unknown>) => refused.catch((error: InvalidField) => error.field);
    expect(await fieldOf(grant(slug, to, '2020-01-01T10:00'))).toBe('until');
    expect(await fieldOf(grant(slug, to, '2027-05-01T10:00'))).toBe('until');
    expect(await fieldOf(grant(slug, to, 'later'))).toBe('until');
    expect(await fieldOf(grant(slug, 'nobody', '2027-07-01T10:00'))).toBe('organisation');
    await expect(grant((await makeSpace()).slug, to, '2027-07-01T10:00')).rejects.toThrow(Conflict);
    const archived = await makeSpace({ ...CLOSED, stage: 'archived' });
    await expect(grant(archived.slug, to, '2027-07-01T10:00')).rejects.toThrow(Conflict);
    await expect(grant('nowhere', to, '2027-07-01T10:00')).rejects.toThrow(NotFound);
    await expect(perform(withdrawExtension, operator, { slug, organisation: to })).rejects.toThrow(NotFound);
    expect(await db().spaceExtension.count()).toBe(0);
  });

  test('is the secretariat’s to give and to take', async () => {
    const { slug, id } = await makeSpace(CLOSED);
    const { slug: to } = await organisation();
    const { person } = await makeAccount({ moderates: [id] });
    await expect(grant(slug, to, '2027-07-01T18:00', person)).rejects.toThrow(Forbidden);
    await expect(perform(withdrawExtension, person, { slug, organisation: to })).rejects.toThrow(Forbidden);
  });
});
