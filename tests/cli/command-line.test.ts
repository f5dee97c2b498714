import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HubImportReport } from '~/imports/import-hub-page.server';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { type CommandResult, plenary, printed } from '../support/plenary-command';

const PAGE = 'tests/imports/hub-page/fixtures/harbour-safety.txt';
const WORKPLAN = 'prisma/reference/workplans/workplan-2022-2024.json';
const { url } = useDatabase();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-cli-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], input?: string): Promise<CommandResult> =>
  plenary(args, { env: { DATABASE_URL: url() }, input });

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('help', () => {
  test.each([
    [['--help']],
    [['import', '--help']],
    [['import', 'hub-page', '--help']],
    [['recognise', '--help']],
    [['export', '--help']],
  ])('%j says what it takes, on standard output', async (args) => {
    const { code, stdout, stderr } = await plenary(args, { fromSources: true });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.toString()).toContain('Usage: plenary');
  });
});

describe('bad input is one clear line, exit code 1, and nothing written', () => {
  const cases: [string, string[], string][] = [
    [
      'a file that is not there',
      ['import', 'hub-page', 'nowhere.txt'],
      'nowhere.txt: there is no such file.',
    ],
    ['a folder', ['import', 'workplan', 'app', '--space', 'x'], 'app: it is a folder.'],
    ['a text that is no Hub page', ['import', 'hub-page', 'package.json'], 'Discussion Questions & Comments'],
    ['JSON that is no workplan', ['import', 'workplan', 'package.json', '--space', 'x'], 'package.json: '],
    ['a text that is no JSON', ['import', 'framework', PAGE], 'this is not JSON'],
    [
      'a space that is not there',
      ['import', 'workplan', WORKPLAN, '--space', 'no-such'],
      'There is no space with the address "no-such".',
    ],
    [
      'an impossible address',
      ['import', 'hub-page', PAGE, '--slug', 'Not An Address'],
      'cannot be an address',
    ],
    ['an unknown command', ['inport'], "unknown command 'inport'"],
    ['a missing argument', ['import', 'hub-page'], "missing required argument 'file'"],
    ['an export of a space that is not there', ['export', 'no-such', '--format', 'csv'], 'no-such'],
    ['a format that is not there', ['export', 'no-such', '--format', 'pdf'], 'pdf'],
    ['two codebooks at once', ['recognise', '--space', 'x', '--workplan', WORKPLAN], 'not both'],
  ];
  test.each(cases)('%s', async (_title, args, message) => {
    const before = await db().space.count();
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stdout.toString()).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.split('\n').filter((line) => line.startsWith('    at '))).toEqual([]);
    expect(await db().space.count()).toBe(before);
  });

  test('text in another encoding', async () => {
    const { code, stderr } = await run([
      'import',
      'hub-page',
      fileOf('latin1.txt', Buffer.from('R\xe9union', 'latin1')),
    ]);
    expect([code, stderr.includes('this is not UTF-8 text')]).toEqual([1, true]);
  });

  test('a line that is no JSON, named by its number; what was read before it is answered', async () => {
    const { code, stdout, stderr } = await run(
      ['recognise'],
      '{"id":1,"text":"GCM Objective 7"}\nnonsense\n',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('Line 2 of standard input');
    expect(stdout.toString().trim().split('\n')).toHaveLength(1);
  });
});

describe('recognise', () => {
  const line = JSON.stringify({ id: 'a', text: 'See 🌊 GCM Obj. 6, Ongoing Priority 6 and target 10.7.' });

  test('needs no database without --space', async () => {
    const result = await plenary(['recognise', '--workplan', WORKPLAN], {
      input: `${line}\n`,
      env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
    });
    expect([result.code, result.stderr]).toEqual([0, '']);
    const answer = printed<{
      id: string;
      references: { framework: string; code: string; start: number; end: number; quote: string }[];
    }>(result);
    expect(answer.id).toBe('a');
    expect(answer.references.map(({ framework, code, quote }) => [framework, code, quote])).toEqual([
      ['gcm', '6', 'GCM Obj. 6'],
      ['priority', 'O6', 'Ongoing Priority 6'],
      ['sdg', '10.7', 'target 10.7'],
    ]);
    const text: string = JSON.parse(line).text;
    for (const { start, end, quote } of answer.references) expect(text.slice(start, end)).toBe(quote);
  });

  test('knows no priorities without a workplan, and takes a byte order mark and empty lines', async () => {
    const result = await run(['recognise'], `\uFEFF${line}\r\n\r\n`);
    expect(
      printed<{ references: { framework: string }[] }>(result).references.map(
        (reference) => reference.framework,
      ),
    ).toEqual(['gcm', 'sdg']);
  });
});

describe('a consultation from its page to its export', () => {
  beforeAll(async () => {
    expect((await run(['import', 'hub-page', PAGE, '--slug', 'harbour'])).code).toBe(0);
  });

  test('the page goes in once; repeating it changes nothing', async () => {
    const first = printed<HubImportReport>(
      await run(['import', 'hub-page', PAGE, '--slug', 'harbour-again']),
    );
    expect(first.space).toMatchObject({ slug: 'harbour-again', created: true });
    expect(first.repliesToQuestions + first.outsideQuestions).toBe(first.comments);
    const again = printed<HubImportReport>(
      await run(['import', 'hub-page', PAGE, '--slug', 'harbour-again']),
    );
    expect(again).toEqual({ ...first, space: { ...first.space, created: false }, added: { comments: 0 } });
  });

  test('a workplan in the older format is taken as well, and recognising knows its priorities from then on', async () => {
    expect((await run(['import', 'workplan', WORKPLAN, '--space', 'harbour'])).code).toBe(0);
    const result = await run(
      ['recognise', '--space', 'harbour'],
      '{"id":1,"text":"On Ongoing Priority 6."}\n',
    );
    expect(
      printed<{ references: { code: string }[] }>(result).references.map((reference) => reference.code),
    ).toEqual(['O6']);
  });

  test.each(['csv', 'xlsx', 'docx', 'json'])(
    '%s goes to standard output, and to a file whole',
    async (format) => {
      const shown = await run(['export', 'harbour', '--format', format]);
      expect([shown.code, shown.stdout.length > 500]).toEqual([0, true]);
      const out = join(folder, `harbour.${format}`);
      const filed = await run(['export', 'harbour', '--format', format, '--out', out]);
      expect([filed.code, filed.stdout.length, existsSync(out)]).toEqual([0, 0, true]);
      expect(
        readdirSync(folder).filter(
          (name) => name.startsWith('harbour.') && !/\.(csv|xlsx|docx|json)$/.test(name),
        ),
      ).toEqual([]);
    },
  );
});

describe('the command line and the embedded database', () => {
  test('a command starts it for itself and leaves nothing running', async () => {
    const dataDir = join(folder, 'data');
    const result = await plenary(['import', 'hub-page', PAGE], {
      env: { DATA_DIR: dataDir, DATABASE_URL: '' },
    });
    expect(result.code).toBe(0);
    expect(existsSync(join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('a command that is interrupted leaves nothing running and nothing half-written', async () => {
    const dataDir = join(folder, 'interrupted');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'app/cli/main.ts', 'import', 'hub-page', PAGE],
      {
        env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
        stdio: 'ignore',
      },
    );
    const ended = once(child, 'close');
    await expect
      .poll(() => existsSync(join(dataDir, 'postgres', 'postmaster.pid')), { timeout: 30_000, interval: 20 })
      .toBe(true);
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('two commands at the same moment share it', async () => {
    const env = { DATA_DIR: join(folder, 'both'), DATABASE_URL: '' };
    const results = await Promise.all([
      plenary(['import', 'hub-page', PAGE, '--slug', 'one'], { env }),
      plenary(['import', 'hub-page', PAGE, '--slug', 'two'], { env }),
    ]);
    expect(results.map((result) => result.code)).toEqual([0, 0]);
    expect(existsSync(join(folder, 'both', 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
