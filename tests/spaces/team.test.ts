import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { disableAccount } from '~/accounts/disable-account.server';
import { readPerson } from '~/accounts/read-person.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { addModerator } from '~/spaces/add-moderator.server';
import { addTeamMember } from '~/spaces/add-team-member.server';
import { readTeam } from '~/spaces/read-team.server';
import { removeModerator } from '~/spaces/remove-moderator.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';

useDatabase();

const recorded = (spaceId: string) =>
  db().auditEntry.findMany({
    where: { subjectType: 'space', subjectId: spaceId },
    orderBy: { at: 'asc' },
    select: { action: true, actorId: true, data: true },
  });

describe('the team of a space', () => {
  test('is added to by address, once, and removed from; both are recorded', async () => {
    const { id, slug } = await makeSpace();
    const { person: officer } = await makeAccount({ role: 'secretariat' });
    const { id: accountId, email } = await makeAccount({ name: 'Mo Moderator' });
    await perform(addTeamMember, officer, { slug, email: ` ${email.toUpperCase()} ` });
    await perform(addTeamMember, officer, { slug, email });
    expect((await readPerson(accountId))?.moderates).toEqual([id]);
    expect((await readTeam(officer, slug, 'en')).moderators).toMatchObject([
      { accountId, name: 'Mo Moderator', email, rests: null },
    ]);
    await perform(removeModerator, officer, { accountId, space: slug });
    await perform(removeModerator, officer, { accountId, space: slug });
    expect((await readPerson(accountId))?.moderates).toEqual([]);
    const by = { actorId: officer.accountId, data: { accountId } };
    expect(await recorded(id)).toEqual([
      { action: 'moderator-added', ...by },
      { action: 'moderator-removed', ...by },
    ]);
  });

  test('refuses an address that nobody has, a disabled account and a space that there is not', async () => {
    const { slug } = await makeSpace();
    const { email } = await makeAccount();
    const unknown = await perform(addTeamMember, operator, { slug, email: 'nobody@example.org' }).catch(
      (error: unknown) => error,
    );
    expect(unknown).toBeInstanceOf(InvalidField);
    expect(unknown).toMatchObject({ field: 'email' });
    await expect(perform(addTeamMember, operator, { slug: 'nowhere', email })).rejects.toThrow(NotFound);
    await perform(disableAccount, operator, { email });
    await expect(perform(addTeamMember, operator, { slug, email })).rejects.toThrow(Conflict);
    expect((await readTeam(operator, slug, 'en')).moderators).toEqual([]);
  });

  test('is the secretariat’s to know and to change', async () => {
    const { id, slug } = await makeSpace();
    const { person, email, id: accountId } = await makeAccount();
    const { person: moderator } = await makeAccount({ moderates: [id] });
    for (const actor of [anonymous, person, moderator]) {
      await expect(readTeam(actor, slug, 'en')).rejects.toThrow(Forbidden);
      await expect(perform(addTeamMember, actor, { slug, email })).rejects.toThrow(Forbidden);
      await expect(perform(addModerator, actor, { accountId, space: slug })).rejects.toThrow(Forbidden);
      await expect(perform(removeModerator, actor, { accountId, space: slug })).rejects.toThrow(Forbidden);
    }
    expect(await recorded(id)).toEqual([]);
  });

  test('says whose role rests: a disabled account, or one without the second factor that staff need', async () => {
    const { id, slug } = await makeSpace();
    const { email } = await makeAccount({ name: 'A', moderates: [id] });
    await makeAccount({ name: 'B', moderates: [id], totpSecret: 'JBSWY3DPEHPK3PXP' });
    await makeAccount({ name: 'C', moderates: [id] });
    await perform(disableAccount, operator, { email });
    const rests = async () =>
      (await readTeam(operator, slug, 'en')).moderators.map((one) => [one.name, one.rests]);
    expect(await rests()).toEqual([
      ['A', 'disabled'],
      ['B', null],
      ['C', null],
    ]);
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: true } });
    expect(await rests()).toEqual([
      ['A', 'disabled'],
      ['B', null],
      ['C', 'secondFactor'],
    ]);
    await db().platform.update({ where: { id: 1 }, data: { staffNeedTwoFactor: false } });
  });
});
