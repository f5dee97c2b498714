import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '~/accounts/actor';
import { readPerson } from '~/accounts/read-person.server';
import { COMMENT_STATUSES } from '~/comments/comment';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeExport } from '~/exports/write-export.server';
import type { Action } from '~/permissions/action';
import { ACTIONS } from '~/permissions/actions';
import { askRule } from '~/permissions/permission-rows';
import { ROLES } from '~/permissions/role';
import { NotFound } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeComments, makeOrganisation } from '../support/factories';
import { makeNamedOrganisation, makeScene, makeStagedSpaces, type Scene, type StagedSpace } from './scene';

useDatabase();

const AXES = ['priority', 'objective', 'question'] as const;
const WITHHELD = 'Nadia Who Is Not Named';
const UNPUBLISHED = 'Words that nobody published';
const rule = (key: 'export' | 'exportUnpublished'): Action =>
  (ACTIONS as Record<string, Action>)[key] as Action;

let spaces: StagedSpace[];
let organisation: Scene['organisation'];
beforeAll(async () => {
  spaces = await makeStagedSpaces();
  organisation = await makeNamedOrganisation();
  const voices = [{ organisationId: await makeOrganisation(), nameAsPrinted: 'A body', confirmed: true }];
  for (const { id } of spaces)
    await makeComments(id, [
      { authorName: WITHHELD, nameWithheld: true, voices, markdown: 'On **N5**, unnamed.' },
      ...COMMENT_STATUSES.filter((status) => status !== 'published').map((status) => ({
        status,
        markdown: `${UNPUBLISHED}, on N5: ${status}.`,
      })),
    ]);
});

describe.each(ROLES)('an export as %s', (role) => {
  test.each(AXES)('by %s holds, in every stage, what the table of who may do what says', async (by) => {
    for (const space of spaces) {
      const { account } = await makeScene(role, space, organisation);
      const actor: Actor = role === 'anonymous' ? anonymous : ((await readPerson(account.id)) as Actor);
      for (const includeUnpublished of [false, true]) {
        const what = `${role}, ${space.stage}, everything asked for: ${includeUnpublished}`;
        const reading = readExportDataset(
          actor,
          space.slug,
          { by, includeUnpublished },
          { publicUrl: 'https://plenary.example' },
        );
        if (askRule(rule('export'), role, space.stage) !== undefined) {
          await expect(reading, what).rejects.toThrow(NotFound);
          continue;
        }
        const dataset = await reading;
        const everything =
          includeUnpublished && askRule(rule('exportUnpublished'), role, space.stage) === undefined;
        expect(dataset.provenance.filters.includeUnpublished, what).toBe(everything);
        for (const format of ['json', 'csv'] as const) {
          const words = await textOf(writeExport(dataset, format));
          expect(words.includes(WITHHELD), `${what}, ${format}`).toBe(everything);
          expect(words.includes(UNPUBLISHED), `${what}, ${format}`).toBe(everything);
        }
      }
    }
  });
});

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}
