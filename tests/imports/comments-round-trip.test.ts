import { beforeAll, describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeExport } from '~/exports/write-export.server';
import { guessColumns } from '~/imports/comment-table/guess-columns';
import { readGrid, tableTextOf } from '~/imports/comment-table/read-grid.server';
import { IMPORT_COMMENTS_SECONDS, importComments } from '~/imports/import-comments.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeComments, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';

useDatabase();

let from: { id: string; slug: string };
beforeAll(async () => {
  from = await makeSpace();
  const questionId = await makeQuestion(from.id);
  const organisationId = await makeOrganisation({
    name: 'Harbour Lights',
    stakeholderGroups: ['media', 'academia'],
  });
  const voices = [{ organisationId, nameAsPrinted: 'Harbour Lights', confirmed: true }];
  await makeComments(from.id, [
    { externalRef: 'one', questionId, markdown: 'First.\n\nSecond "quoted"; with, signs.', voices },
    { externalRef: 'two', parentRef: 'one', authorName: null, language: 'fr', markdown: '=1+1' },
    { markdown: 'A day.', postedAt: new Date('2026-10-01T00:00:00Z'), postedAtPrecision: 'day' },
    { markdown: 'No date.', postedAt: null, postedAtPrecision: 'unknown', nameWithheld: true },
  ]);
});

const facts = async (spaceId: string) =>
  (
    await db().comment.findMany({
      where: { spaceId },
      orderBy: { number: 'asc' },
      select: {
        authorName: true,
        nameWithheld: true,
        language: true,
        postedAt: true,
        postedAtPrecision: true,
        depth: true,
        question: { select: { number: true } },
        revisions: { select: { text: true } },
        voices: { select: { nameAsPrinted: true } },
      },
    })
  ).map(({ revisions, ...comment }) => ({ ...comment, text: revisions[0]?.text.replace(/\n+/g, '\n') }));

describe('an export, taken in by another space,', () => {
  test.each(['csv', 'xlsx'] as const)('gives the same comments (%s)', async (format) => {
    const dataset = await readExportDataset(
      operator,
      from.slug,
      { by: 'question', includeUnpublished: true },
      { publicUrl: 'https://consult.example.org' },
    );
    const pieces: Uint8Array[] = [];
    for await (const piece of writeExport(dataset, format)) pieces.push(piece);
    const table = await tableTextOf(Buffer.concat(pieces));
    const to = await makeSpace();
    await makeQuestion(to.id);
    const report = await perform(
      importComments,
      operator,
      {
        slug: to.slug,
        table,
        mapping: guessColumns(readGrid(table).headings),
        channel: 'website',
        language: null,
        readerLanguage: 'en',
      },
      IMPORT_COMMENTS_SECONDS,
    );
    expect(report).toEqual({ comments: 4, known: 0, repeated: 0, organisations: [] });
    expect(await facts(to.id)).toEqual(await facts(from.id));
  });
});
