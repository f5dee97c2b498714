import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeExport } from '~/exports/write-export.server';
import { guessColumns } from '~/imports/comment-table/guess-columns';
import { readGrid } from '~/imports/comment-table/read-grid.server';
import { IMPORT_COMMENTS_SECONDS, importComments } from '~/imports/import-comments.server';
import { enterLetter } from '~/imports/letter/enter-letter.server';
import { keepLetterFile } from '~/imports/letter/keep-letter-file.server';
import { letterSchema } from '~/imports/letter/letter-schema';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { unzip } from '../exports/unzip';
import { useDatabase } from '../support/database';
import { makeAccount, makeQuestion, makeSpace } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

/** None of these may reach a reader: names, the files' name, what the team noted, the references of the source. */
const SECRETS = /Zenobia|Quist|Zebulon|inbox-of-theirs/i;
const TABLE = [
  'Reference,Text,Author,Organisation,Country,Question,Name withheld,Note',
  'quist-1,"They kept us for <b>three weeks</b>.",Zenobia Quist,Quist Shelter,PT,1,yes,inbox-of-theirs',
  `plain-2,"=HYPERLINK(""http://x.example"")",Rosa Marin,Pier Watch,,1,no,inbox-of-theirs`,
].join('\n');
const FORMATS = ['csv', 'xlsx', 'docx', 'json'] as const;

let slug: string;
let secretariat: string;
let participant: string;
let file: string;

beforeAll(async () => {
  const space = await makeSpace();
  slug = space.slug;
  await makeQuestion(space.id);
  const mapping = guessColumns(readGrid(TABLE).headings);
  const table = {
    slug,
    table: TABLE,
    mapping,
    channel: 'paper' as const,
    language: null,
    readerLanguage: 'en',
  };
  await perform(importComments, operator, table, IMPORT_COMMENTS_SECONDS);
  const { sha256 } = await perform(keepLetterFile, operator, {
    slug,
    file: { name: 'Zebulon.txt', bytes: Buffer.from('The letter.') },
  });
  const letter = letterSchema.parse({
    organisation: 'Zebulon House',
    nameWithheld: true,
    groups: [],
    channel: 'email',
    language: 'en',
    text: 'Words of the letter.',
    sha256,
    fileName: 'Zebulon.txt',
  });
  await perform(enterLetter, operator, { ...letter, slug, readerLanguage: 'en' });
  const attached = await db().attachment.findFirstOrThrow();
  file = `/spaces/${slug}/files/${attached.id}/${attached.name}`;
  [secretariat, participant] = (await Promise.all(
    (['secretariat', 'participant'] as const).map(async (role) => cookieOf((await makeAccount({ role })).id)),
  )) as [string, string];
});

async function exported(actor: Actor, format: (typeof FORMATS)[number]): Promise<string> {
  const filters = { by: 'question' as const, includeUnpublished: true };
  const dataset = await readExportDataset(actor, slug, filters, { publicUrl: 'https://consult.example.org' });
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExport(dataset, format)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return format === 'csv' || format === 'json'
    ? bytes.toString('utf8')
    : [...unzip(bytes).values()].join('\n');
}

describe('a comment received elsewhere whose name is withheld', () => {
  test.each(['', '/questions/1', '/comments', '/comments/1', '/comments/2', '/comments/3'])(
    'shows its words and not its name to readers (/spaces/…%s)',
    async (path) => {
      for (const cookie of [undefined, participant]) {
        const page = await visitor(address, cookie).get(`/spaces/${slug}${path}`);
        expect([page.status, page.html.match(SECRETS)]).toEqual([200, null]);
      }
    },
  );

  test('says how it came, and that the name is withheld; the team sees the name', async () => {
    const read = await visitor(address).get(`/spaces/${slug}/comments/1`);
    expect(read.html).toMatch(
      /Name withheld.*received on paper.*They kept us for &#x3C;b>three weeks&#x3C;\/b>\./s,
    );
    const desk = await visitor(address, secretariat).get(`/desk/spaces/${slug}/comments`);
    expect(desk.html).toMatch(/Zebulon House.*Quist Shelter/s);
  });

  test('brings its organisation into no public list, and its file to no reader', async () => {
    for (const cookie of [undefined, participant]) {
      const ask = visitor(address, cookie);
      expect((await ask.get('/organisations')).html).not.toMatch(SECRETS);
      expect((await ask.get('/organisations/quist-shelter')).status).toBe(404);
      expect((await ask.get(file)).status).toBe(404);
    }
    const own = await visitor(address, secretariat).get(file);
    expect([own.status, own.html]).toEqual([200, 'The letter.']);
  });

  test.each(FORMATS)('is in the export for readers without its name (%s)', async (format) => {
    const words = await exported(anonymous, format);
    expect(words).toContain('Pier Watch');
    expect(words).toContain('three weeks');
    expect(words.match(SECRETS)).toBeNull();
    if (format === 'csv') expect(words).toMatch(/"?'=HYPERLINK\(/);
  });
});
