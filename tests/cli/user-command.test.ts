import { describe, expect, test } from 'vitest';
import { readPasswordLink } from '~/accounts/read-password-link.server';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { LinkGone } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';
import { plenary, printed } from '../support/plenary-command';
import { cookieOf } from '../support/signed-in';

const { url } = useDatabase();
const user = (...args: string[]) =>
  plenary(['user', ...args], { env: { DATABASE_URL: url(), PUBLIC_URL: 'https://plenary.example' } });
const secretOf = (link: string) => link.slice('https://plenary.example/choose-password/'.length);

describe('plenary user', () => {
  test('create makes an account and prints the link to its password; a second one with the address is refused', async () => {
    const result = await user(
      'create',
      'Officer@Example.org',
      '--name',
      'An Officer',
      '--role',
      'secretariat',
    );
    expect(result.code).toBe(0);
    const { link } = printed<{ link: string }>(result);
    const { account } = await readPasswordLink(secretOf(link), systemClock.now());
    const row = await db().account.findUniqueOrThrow({ where: { id: account.id } });
    expect(row).toMatchObject({ name: 'An Officer', role: 'secretariat', emailKey: 'officer@example.org' });
    const again = await user('create', 'officer@example.org', '--name', 'Another');
    expect([again.code, again.stdout.length]).toEqual([1, 0]);
    expect(again.stderr).toMatch(/has an account already/);
  });

  test('refuses in one line an address that is none, a role that there is not, an account that is not there', async () => {
    for (const args of [
      ['create', 'not an address', '--name', 'X'],
      ['create', 'x@example.org', '--name', 'two\nlines'],
      ['reset', 'nobody@example.org'],
      ['role', 'nobody@example.org'],
    ]) {
      const result = await user(...args);
      expect([result.code, result.stdout.length], args.join(' ')).toEqual([1, 0]);
      expect(result.stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
    }
  });

  test('reset ends the sessions and, where asked, takes away the second factor', async () => {
    const { id, email } = await makeAccount({ totpSecret: 'JBSWY3DPEHPK3PXP' });
    await cookieOf(id);
    const first = printed<{ link: string }>(await user('reset', email));
    expect(await db().session.count({ where: { accountId: id } })).toBe(0);
    expect((await db().account.findUniqueOrThrow({ where: { id } })).totpSecret).not.toBeNull();
    await user('reset', email, '--second-factor');
    expect((await db().account.findUniqueOrThrow({ where: { id } })).totpSecret).toBeNull();
    await expect(readPasswordLink(secretOf(first.link), systemClock.now())).rejects.toThrow(LinkGone);
  });

  test('role gives and takes the secretariat and the moderation of a space; the last of the secretariat keeps it', async () => {
    const { slug } = await makeSpace();
    const { id, email } = await makeAccount();
    expect((await user('role', email, 'secretariat', '--moderates', slug)).code).toBe(0);
    const row = await db().account.findUniqueOrThrow({ where: { id }, include: { moderates: true } });
    expect([row.role, row.moderates.length]).toEqual(['secretariat', 1]);
    await user('role', email, '--end-moderating', slug);
    expect(await db().spaceModerator.count({ where: { accountId: id } })).toBe(0);
    const nowhere = await user('role', email, '--moderates', 'no-such-space');
    expect(nowhere.stderr).toContain(slug);
    await db().account.updateMany({
      where: { role: 'secretariat', id: { not: id } },
      data: { role: 'participant' },
    });
    for (const args of [
      ['role', email, 'participant'],
      ['disable', email],
    ])
      expect((await user(...args)).stderr).toMatch(/last account of the secretariat/);
    expect(await db().auditEntry.count({ where: { subjectId: id, actorId: null } })).toBeGreaterThan(0);
  });

  test('disable shuts out, enable lets in again', async () => {
    const { id, email } = await makeAccount();
    await cookieOf(id);
    expect((await user('disable', email)).code).toBe(0);
    expect(await db().session.count({ where: { accountId: id } })).toBe(0);
    expect((await db().account.findUniqueOrThrow({ where: { id } })).status).toBe('disabled');
    expect((await user('reset', email)).stderr).toMatch(/Enable it first/);
    expect((await user('enable', email)).code).toBe(0);
    expect((await db().account.findUniqueOrThrow({ where: { id } })).status).toBe('active');
  });
});
