import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import type { ImportedWorkplan } from '~/spaces/import-workplan.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { docxOf } from '../imports/workplan-document/compose-docx';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeSpace } from '../support/factories';
import { type CommandResult, plenary, printed } from '../support/plenary-command';

const { url } = useDatabase();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-workplan-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const run = (file: string, slug: string, ...more: string[]): Promise<CommandResult> =>
  plenary(['import', 'workplan', file, '--space', slug, ...more], { env: { DATABASE_URL: url() } });

const document = () =>
  docxOf(
    [
      { text: 'We publish this draft for discussion.' },
      { heading: 1, text: 'Priority O6: Climate and movement' },
      { text: 'Islands come first.' },
      {
        rows: [
          ['Lead agencies', 'ILO and IOM'],
          ['Timeline', '2027'],
          ['GCM objectives', '2 and 5'],
        ],
      },
    ],
    'Workplan of the coast 2027-2028',
  );

describe('plenary import workplan', () => {
  test('gives a space the workplan that a Word document holds; a second time it changes nothing', async () => {
    const { slug, id } = await makeSpace();
    const file = fileOf('plan.docx', await document());
    const first = await run(file, slug);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(printed<ImportedWorkplan>(first)).toMatchObject({ priorities: 1, blocks: 2, changed: true });
    const workplan = await db().workplan.findUniqueOrThrow({
      where: { spaceId: id },
      select: {
        title: true,
        period: true,
        priorities: { select: { leads: true, objectives: true, timeline: true } },
      },
    });
    expect(workplan).toEqual({
      title: 'Workplan of the coast 2027-2028',
      period: '2027-2028',
      priorities: [{ leads: ['ILO', 'IOM'], objectives: [2, 5], timeline: '2027' }],
    });
    expect(printed<ImportedWorkplan>(await run(file, slug)).changed).toBe(false);
  });

  test('with --check prints what is recognised and writes nothing, even where it is no workplan yet', async () => {
    const { slug } = await makeSpace();
    const before = await fingerprints();
    const file = fileOf('twice.csv', 'Code,Title\nO6,Climate\no6,Return\n');
    const { code, stdout } = await run(file, slug, '--check');
    const { draft, problems } = JSON.parse(stdout.toString()) as { draft: DraftDocument; problems: string[] };
    expect([code, draft.priorities.map(({ title }) => title)]).toEqual([0, ['Climate', 'Return']]);
    expect(problems).toEqual(['Two priorities have the code O6: “Climate” and “Return”.']);
    expect(await fingerprints()).toEqual(before);
  });

  test.each([
    [
      'two priorities with one code',
      'twice.csv',
      'Code,Title\nO6,Climate\nO6,Return\n',
      'Two priorities have the code O6: “Climate” and “Return”.',
    ],
    ['a document without priorities', 'letter.md', 'Only a letter.', 'No priority was recognised'],
    ['a zip archive under another name', 'zip.docx', Buffer.from('PK\u0003\u0004 no more'), 'damaged'],
    ['a table in Latin-1', 'latin.csv', Buffer.from('Code,Title\nO6,Été', 'latin1'), 'not in UTF-8'],
  ])('refuses %s in one line that names the file, and writes nothing', async (_, name, content, said) => {
    const { slug } = await makeSpace();
    const before = await fingerprints();
    const file = fileOf(name, content);
    const { code, stdout, stderr } = await run(file, slug);
    expect([code, stdout.toString()]).toEqual([1, '']);
    const last = stderr.trim().split('\n').at(-1);
    expect(last).toContain(file);
    expect(last).toContain(said);
    expect(await fingerprints()).toEqual(before);
  });
});
