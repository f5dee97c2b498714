import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeImported, makeSpace } from '../support/factories';
import { type CommandResult, plenary, printed } from '../support/plenary-command';

const { url } = useDatabase();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-authors-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let slug: string;
beforeAll(async () => {
  const space = await makeSpace();
  slug = space.slug;
  await makeImported(space.id, ['Rosa', 'Idris', 'Rosa']);
});

function fileOf(content: string | Buffer): string {
  const path = join(folder, 'authors.csv');
  writeFileSync(path, content);
  return path;
}
const run = (file: string, space = slug): Promise<CommandResult> =>
  plenary(['import', 'authors', file, '--space', space], { env: { DATABASE_URL: url() } });

describe('plenary import authors', () => {
  test('assigns all rows of a table and prints what it did; a second time it changes nothing', async () => {
    const file = fileOf(
      'Author;Organisation;Country\r\nRosa;Harbour Lights;Kenya\r\nIdris;harbour lights;\r\n',
    );
    const first = await run(file);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(printed(first)).toEqual({ authors: 2, comments: 3, organisations: ['Harbour Lights'] });
    expect(await db().voice.count({ where: { source: 'secretariat' } })).toBe(3);
    const before = await fingerprints();
    expect(printed(await run(file))).toEqual({ authors: 0, comments: 0, organisations: [] });
    expect(await fingerprints()).toEqual(before);
  });

  test('says each cell that cannot be taken in a line, with exit code 1, and assigns nobody', async () => {
    const file = fileOf('Author;Organisation;Country\nRosa;Another;Kenia2\nNobody Known;One;\n');
    const before = await fingerprints();
    const { code, stdout, stderr } = await run(file);
    expect([code, stdout.length]).toEqual([1, 0]);
    expect(stderr.trim().split('\n')).toEqual([
      `${file}, row 2, Country: “Kenia2” is no country. Nearest: Kenya.`,
      `${file}, row 3, Author as printed: Nobody in this consultation is printed as “Nobody Known”.`,
      `plenary: ${file}: 2 cells cannot be taken; nothing was assigned.`,
    ]);
    expect(await fingerprints()).toEqual(before);
  });

  test.each<[string, () => string, string]>([
    ['a file that is not there', () => join(folder, 'nowhere.csv'), 'there is no such file.'],
    [
      'a table in UTF-16',
      () => fileOf(Buffer.from('\uFEFFAuthor\nRosa', 'utf16le')),
      'This file is in UTF-16.',
    ],
    ['a table of something else', () => fileOf('Name;Colour\nRosa;red'), 'is not a column of this table'],
  ])('refuses %s in one line', async (_, file, words) => {
    const path = file();
    const { code, stderr } = await run(path);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`plenary: ${path}: `);
    expect(stderr).toContain(words);
  });

  test('refuses a space that there is not, and a call without one', async () => {
    const file = fileOf('Author;Organisation\nRosa;One');
    expect((await run(file, 'no-such')).stderr).toContain('There is no space with the address "no-such".');
    const without = await plenary(['import', 'authors', file], { env: { DATABASE_URL: url() } });
    expect([without.code, without.stderr.includes('--space')]).toEqual([1, true]);
  });
});
