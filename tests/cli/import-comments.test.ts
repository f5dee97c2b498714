import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeQuestion, makeSpace } from '../support/factories';
import { type CommandResult, plenary, printed } from '../support/plenary-command';

const { url } = useDatabase();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-comments-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let space: { id: string; slug: string };
beforeAll(async () => {
  space = await makeSpace();
  await makeQuestion(space.id);
});

function fileOf(content: string | Uint8Array, name = 'comments.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const run = (
  file: string,
  more: string[] = ['--channel', 'email'],
  slug = space.slug,
): Promise<CommandResult> =>
  plenary(['import', 'comments', file, '--space', slug, ...more], { env: { DATABASE_URL: url() } });

describe('plenary import comments', () => {
  test('enters all rows of a table and prints what it did; a second time it changes nothing', async () => {
    const file = fileOf(
      'Id;Author;Organisation;Question;Text\r\n1;Rosa;Coast Watch;1;One\r\n2;;Coast Watch;;Two\r\n',
    );
    const first = await run(file);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(printed(first)).toEqual({ comments: 2, known: 0, repeated: 0, organisations: ['Coast Watch'] });
    expect(await db().commentIntake.findMany({ select: { channel: true, actorId: true } })).toEqual([
      { channel: 'email', actorId: null },
      { channel: 'email', actorId: null },
    ]);
    const before = await fingerprints();
    expect(printed(await run(file))).toEqual({ comments: 0, known: 2, repeated: 0, organisations: [] });
    expect(await fingerprints()).toEqual(before);
  });

  test('reads a workbook, with its columns named by --map and the language by --language', async () => {
    const rows = [
      ['Wer', 'Was', 'Wann'],
      ['Wanda', 'Drei', new Date('2026-10-20T00:00:00Z')],
    ];
    const file = fileOf(await writeXlsx({ sheets: [{ name: 'A', rows }] }), 'comments.xlsx');
    const map = ['--map', 'author=Wer', 'text=Was', 'date=Wann'];
    expect(printed(await run(file, [...map, '--channel', 'meeting', '--language', 'de']))).toMatchObject({
      comments: 1,
    });
    expect(await db().comment.findFirst({ where: { authorName: 'Wanda' } })).toMatchObject({
      language: 'de',
      postedAt: new Date('2026-10-20T00:00:00Z'),
      postedAtPrecision: 'day',
    });
  });

  test('says each cell that cannot be taken in a line, with exit code 1, and enters nothing', async () => {
    const file = fileOf('Text;Question;Date\nOne;9;\nTwo;;2126-01-01\n');
    const before = await fingerprints();
    const { code, stdout, stderr } = await run(file);
    expect([code, stdout.length]).toEqual([1, 0]);
    expect(stderr.trim().split('\n')).toEqual([
      `${file}, row 2, Question: This consultation has no question 9. It has: 1.`,
      `${file}, row 3, Date: “2126-01-01” lies ahead. Check the year.`,
      `plenary: ${file}: 2 cells cannot be taken; nothing was entered.`,
    ]);
    expect(await fingerprints()).toEqual(before);
  });

  test.each<[string, () => string, string[], string]>([
    ['a file that is not there', () => join(folder, 'nowhere.csv'), [], 'there is no such file.'],
    [
      'a table in UTF-16',
      () => fileOf(Buffer.from('\uFEFFText\nx', 'utf16le')),
      [],
      'This file is in UTF-16.',
    ],
    [
      'an archive that is no workbook',
      () => fileOf('PK\u0003\u0004 nothing'),
      [],
      'no workbook that can be read',
    ],
    ['a table without a column of texts', () => fileOf('Wer;Was\nRosa;x'), [], 'which column holds the text'],
    [
      'a column that the table does not have',
      () => fileOf('Wer;Was\nRosa;x'),
      ['--map', 'text=Wann'],
      'no column "Wann"',
    ],
    [
      'a column that there is not',
      () => fileOf('Wer;Was\nRosa;x'),
      ['--map', 'words=Was'],
      '"words" is not one of text',
    ],
    [
      'a channel that there is not',
      () => fileOf('Text\nx'),
      ['--channel', 'pigeon'],
      '--channel takes one of email',
    ],
    [
      'a language that is no code',
      () => fileOf('Text\nx'),
      ['--language', 'French'],
      '--language takes a code',
    ],
  ])('refuses %s in one line', async (_, file, more, words) => {
    const { code, stderr } = await run(file(), more);
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(/^plenary: /);
    expect(stderr).toContain(words);
  });

  test('refuses a space that there is not, and a call without one', async () => {
    const file = fileOf('Text\nx');
    expect((await run(file, [], 'no-such')).stderr).toContain(
      'There is no space with the address "no-such".',
    );
    const without = await plenary(['import', 'comments', file], { env: { DATABASE_URL: url() } });
    expect([without.code, without.stderr.includes('--space')]).toEqual([1, true]);
  });
});
