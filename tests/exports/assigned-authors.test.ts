import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { assignAuthors } from '~/comments/assign-authors.server';
import type { ExportDataset } from '~/exports/export';
import { exportSchema } from '~/exports/export-schema';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeCsv } from '~/exports/write-csv';
import { writeDocx } from '~/exports/write-docx.server';
import { writeJson } from '~/exports/write-json';
import { writeXlsx } from '~/exports/write-xlsx';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeOrganisation, makeSpace } from '../support/factories';
import { unzip, wordText } from './unzip';

useDatabase();

let slug: string;

const read = (actor = anonymous, includeUnpublished = false): Promise<ExportDataset> =>
  readExportDataset(
    actor,
    slug,
    { by: 'question', includeUnpublished },
    { publicUrl: 'https://consult.example.org' },
  );

beforeAll(async () => {
  const space = await makeSpace();
  slug = space.slug;
  const union = await makeOrganisation({ name: 'Harbour Union', stakeholderGroups: ['trade-union'] });
  const stated = [{ organisationId: union, nameAsPrinted: 'The Union', confirmed: false }];
  await makeComments(
    space.id,
    [
      { authorName: 'Rosa', markdown: 'One.' },
      { authorName: 'Rosa', markdown: 'Two.', voices: stated },
      { authorName: 'Idris', markdown: 'Three.' },
      { authorName: 'Wanda', markdown: 'Four.', nameWithheld: true },
      { authorName: 'Fatou', markdown: 'Five.', nameWithheld: true },
      { authorName: 'Gone', markdown: 'Six.' },
    ],
    undefined,
    'imported',
  );
  const table = [
    'Author;Organisation;Stakeholder group;Country;Region',
    'Rosa;Coast Watch;Civil society;Kenya;',
    'Idris;;Migrant or survivor speaking for themselves;;Western Asia',
    'Wanda;Shelter of the Silent;;;',
    'Fatou;;Media;Morocco;',
  ].join('\n');
  await perform(assignAuthors, operator, { slug, table, language: 'en' });
  const { id: accountId } = await makeAccount();
  await db().comment.updateMany({
    where: { spaceId: space.id, number: 6 },
    data: { accountId, authorName: null },
  });
  await db().account.update({
    where: { id: accountId },
    data: { status: 'closed', closedAt: new Date(), name: '', email: null, emailKey: null },
  });
});

/** The table of comments in a format that is one, by the comments' numbers. */
const tables: Record<string, (dataset: ExportDataset) => Promise<Map<string, Record<string, string>>>> = {
  csv: async (dataset) => {
    const rows: Record<string, string>[] = parse([...writeCsv(dataset)].join(''), {
      bom: true,
      columns: true,
    });
    return new Map(rows.map((row) => [row.comment_number ?? '', row]));
  },
  xlsx: async (dataset) => {
    const workbook = await readXlsx(await writeXlsx(dataset));
    const [headings = [], ...rows] = workbook.sheets.find(({ name }) => name === 'Comments')?.rows ?? [];
    const named = rows.map((row) =>
      Object.fromEntries(headings.map((heading, at) => [String(heading), String(row[at] ?? '')])),
    );
    return new Map(named.map((row) => [row.comment_number ?? '', row]));
  },
};

describe('what the secretariat assigned', () => {
  test.each(Object.keys(tables))('stands in the %s, told from what comments state', async (format) => {
    const rows = await tables[format]!(await read());
    expect(rows.get('1')).toMatchObject({
      author: 'Rosa',
      organisation: 'Coast Watch',
      stakeholder_group: 'civil-society',
      assigned_by_secretariat: 'Coast Watch',
      on_behalf_of: 'Coast Watch (assigned by the secretariat)',
      author_stakeholder_group: '',
      author_country: '',
    });
    expect(rows.get('2')).toMatchObject({
      organisation: 'Harbour Union; Coast Watch',
      assigned_by_secretariat: 'Coast Watch',
      on_behalf_of: 'The Union (unconfirmed); Coast Watch (assigned by the secretariat)',
    });
    expect(rows.get('3')).toMatchObject({
      organisation: '',
      assigned_by_secretariat: '',
      author_stakeholder_group: 'migrant-survivor',
      author_country: '',
      author_region: '145',
    });
  });

  test('stands in the JSON, organisation by organisation, and follows the published schema', async () => {
    const document = exportSchema.parse(JSON.parse(writeJson(await read())));
    expect(document.comments[1]?.organisations).toEqual([
      {
        name: 'Harbour Union',
        nameAsPrinted: 'The Union',
        confirmed: false,
        assignedBySecretariat: false,
        stakeholderGroups: ['trade-union'],
      },
      {
        name: 'Coast Watch',
        nameAsPrinted: 'Coast Watch',
        confirmed: true,
        assignedBySecretariat: true,
        stakeholderGroups: ['civil-society'],
      },
    ]);
    expect(document.comments[2]).toMatchObject({
      organisations: [],
      authorStakeholderGroup: 'migrant-survivor',
      authorCountry: null,
      authorRegion: '145',
    });
  });

  test('is said in the report beside the speaker, and marked in its list of organisations', async () => {
    const said = wordText(unzip(await writeDocx(await read())).get('word/document.xml') ?? '').replaceAll(
      '\u00a0',
      ' ',
    );
    expect(said).toMatch(/Rosa\W+civil society\W+assigned by the secretariat/);
    expect(said).toMatch(
      /migrant or survivor speaking for themselves\W+Western Asia\W+assigned by the secretariat/,
    );
    expect(said).toContain('Coast Watch *');
    expect(said).not.toContain('Harbour Union *');
    expect(said).toContain('An asterisk (*) says');
  });

  test('under a withheld name is in no public file, and in the one that staff asked for', async () => {
    const words = ['Shelter of the Silent', 'Wanda', 'Fatou', '"MA"'];
    const [shown, internal] = [writeJson(await read(operator)), writeJson(await read(operator, true))];
    for (const word of words) {
      expect(shown).not.toContain(word);
      expect(internal).toContain(word);
    }
    expect((await read()).provenance.counts).toMatchObject({ comments: 6, organisations: 2, notStated: 4 });
  });
});

test('a comment whose author closed the account is by a former participant', async () => {
  expect((await read()).comments[5]).toMatchObject({ author: 'Former participant', organisation: null });
});
