import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '~/accounts/actor';
import { setUpSchema } from '~/accounts/schema';
import { setUp } from '~/accounts/set-up.server';
import { signIn } from '~/accounts/sign-in.server';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { readEnv } from '~/platform/env.server';
import { Conflict, InvalidField, LinkGone } from '~/platform/errors';
import { isLoopback, prepareAccounts, sayAccounts } from '~/server/prepare-accounts.server';
import { loadSampleIfEmpty } from '~/server/prepare-data.server';
import { useDatabase } from '../support/database';

useDatabase();
beforeAll(() => loadSampleIfEmpty(systemClock));

const here = readEnv({});
const outside = readEnv({ PUBLIC_URL: 'https://plenary.example' });
const visit = () => ({
  actor: anonymous,
  clientAddress: randomUUID(),
  device: null,
  publicUrl: here.publicUrl,
});
const form = setUpSchema.parse({
  name: 'First Officer',
  email: 'first@example.org',
  password: 'four plain words here',
  consent: true,
});
const secretOf = (link: string | null) => (link ?? '').split('/').at(-1) as string;

test('only a server that listens on loopback and is reached at a local address is on loopback', () => {
  expect(isLoopback(here)).toBe(true);
  expect(isLoopback(outside)).toBe(false);
  expect(isLoopback(readEnv({ HOST: '0.0.0.0' }))).toBe(false);
  expect(isLoopback(readEnv({ HOST: '::1', PUBLIC_URL: 'http://127.0.0.1:3000' }))).toBe(true);
});

describe('a start', () => {
  test('brings one sample account per role on loopback, once, whose passwords work and are kept nowhere', async () => {
    const first = await prepareAccounts(here, systemClock);
    expect(first.sampleAccounts.map((account) => account.role)).toEqual([
      'participant',
      'representative',
      'moderator',
      'secretariat',
    ]);
    for (const { email, password } of first.sampleAccounts) {
      expect((await signIn(systemClock, visit(), { email, password })).next).toBe('done');
      expect(sayAccounts(first)).toContain(password);
      expect(JSON.stringify(await db().account.findMany())).not.toContain(password);
    }
    const idOf = (role: string) => first.sampleAccounts.find((one) => one.role === role)?.accountId;
    expect(await db().spaceModerator.count({ where: { accountId: idOf('moderator') } })).toBe(1);
    expect(
      await db().membership.count({ where: { accountId: idOf('representative'), status: 'confirmed' } }),
    ).toBe(1);
    const second = await prepareAccounts(here, systemClock);
    expect(second.sampleAccounts).toEqual([]);
    expect(sayAccounts(second)).not.toContain('Shown this once');
  });

  test('that is reached from elsewhere makes none, and shuts those that there are', async () => {
    await prepareAccounts(here, systemClock);
    const { sampleAccounts } = await prepareAccounts(outside, systemClock);
    expect(sampleAccounts).toEqual([]);
    expect(
      await db().account.count({ where: { email: { endsWith: '@sample.invalid' }, status: 'active' } }),
    ).toBe(0);
    expect(await db().session.count()).toBe(0);
  });

  test('gives a link for the first secretariat account until there is one; an earlier link no longer works', async () => {
    const first = await prepareAccounts(outside, systemClock);
    const second = await prepareAccounts(outside, systemClock);
    expect(second.setUpLink).toMatch(/^https:\/\/plenary\.example\/set-up\/\S{43}$/);
    const at = (link: string | null, more: object = {}) =>
      setUp(systemClock, visit(), { ...form, ...more, language: 'en', secret: secretOf(link) });
    await expect(at(first.setUpLink)).rejects.toThrow(LinkGone);
    await expect(at(second.setUpLink, { password: 'password12345' })).rejects.toThrow(InvalidField);
    const both = await Promise.allSettled([
      at(second.setUpLink),
      at(second.setUpLink, { email: 'second@example.org' }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      [LinkGone, Conflict].some(
        (kind) =>
          (both.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason instanceof kind,
      ),
    ).toBe(true);
    expect(
      await db().account.count({ where: { role: 'secretariat', email: { endsWith: '@example.org' } } }),
    ).toBe(1);
    expect((await prepareAccounts(outside, systemClock)).setUpLink).toBeNull();
    await expect(at(second.setUpLink)).rejects.toThrow(LinkGone);
  });
});
