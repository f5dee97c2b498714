import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { endSession } from '~/accounts/end-session.server';
import { readSessions } from '~/accounts/read-sessions.server';
import { signOut } from '~/accounts/sign-out.server';
import { db } from '~/platform/db.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { sessionsOf, signInOn } from '../support/sessions';

useDatabase();

async function account(devices = 3) {
  const { id, person } = await makeAccount();
  return { id, person, sessions: await signInOn(id, devices) };
}

describe('the list of where one is signed in', () => {
  test('has this device first, then the one that was seen last', async () => {
    const { person, sessions } = await account();
    const [first, second, third] = sessions as [string, string, string];
    await db().session.update({
      where: { id: first },
      data: { lastSeenAt: new Date(Date.now() + 60_000), device: null },
    });
    const list = await readSessions(person, third, new Date());
    expect(list.map(({ id }) => id)).toEqual([third, first, second]);
    expect(list.map(({ isThis }) => isThis)).toEqual([true, false, false]);
    expect(list.map(({ device }) => device)).toEqual(['Firefox on Linux', null, 'Firefox on Linux']);
  });

  test('has nothing that is over, and nothing of others', async () => {
    const { person, sessions } = await account();
    await account();
    await db().session.update({ where: { id: sessions[1] }, data: { expiresAt: new Date() } });
    const list = await readSessions(person, sessions[0] as string, new Date());
    expect(list.map(({ id }) => id).sort()).toEqual([sessions[0], sessions[2]].sort());
  });
});

describe('signing one device out', () => {
  test('ends that one alone', async () => {
    const { id, person, sessions } = await account();
    await perform(endSession, person, { sessionId: sessions[1] as string });
    expect(await sessionsOf(id)).toEqual([sessions[0], sessions[2]]);
  });

  test('of somebody else, or one that is out already, finds nothing', async () => {
    const { person } = await account();
    const other = await account();
    for (const sessionId of [other.sessions[0] as string, randomUUID()])
      await expect(perform(endSession, person, { sessionId })).rejects.toThrow(NotFound);
    expect(await sessionsOf(other.id)).toEqual(other.sessions);
  });

  test('is for those who are signed in', async () => {
    const { sessions } = await account();
    await expect(perform(endSession, anonymous, { sessionId: sessions[0] as string })).rejects.toThrow(
      Forbidden,
    );
  });
});

describe('signing out', () => {
  test('here leaves the other devices; elsewhere leaves this one; everywhere leaves none', async () => {
    const { id, person, sessions } = await account();
    const [first, second, third] = sessions as [string, string, string];
    const other = await account();
    await perform(signOut, person, { where: 'here', sessionId: third });
    expect(await sessionsOf(id)).toEqual([first, second]);
    await perform(signOut, person, { where: 'elsewhere', sessionId: first });
    expect(await sessionsOf(id)).toEqual([first]);
    await signInOn(id, 2);
    await perform(signOut, person, { where: 'everywhere', sessionId: first });
    expect(await sessionsOf(id)).toEqual([]);
    expect(await sessionsOf(other.id)).toEqual(other.sessions);
  });

  test('twice is fine', async () => {
    const { person, sessions } = await account(1);
    const input = { where: 'here', sessionId: sessions[0] as string } as const;
    await perform(signOut, person, input);
    await perform(signOut, person, input);
  });

  test('is for those who are signed in', async () => {
    await expect(perform(signOut, anonymous, { where: 'everywhere', sessionId: '' })).rejects.toThrow(
      Forbidden,
    );
  });
});
