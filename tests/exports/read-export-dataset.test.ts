import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import type { ExportBy, ExportDataset, ExportGroup } from '~/exports/export';
import { exportSchema } from '~/exports/export-schema';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeCsv } from '~/exports/write-csv';
import { writeDocx } from '~/exports/write-docx.server';
import { writeJson } from '~/exports/write-json';
import { writeXlsx } from '~/exports/write-xlsx';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeComments, makeOrganisation, makeQuestion, makeSpace, makeWorkplan } from '../support/factories';
import { unzip } from './unzip';

useDatabase();

const SECRET = 'a sentence that nobody outside may read';
const WITNESS = 'Wanda Witness';
const SHELTER = 'Shelter of the Coast';
let slug: string;
let spaceId: string;

const read = (
  actor = anonymous,
  by: ExportBy = 'priority',
  includeUnpublished = false,
): Promise<ExportDataset> =>
  readExportDataset(actor, slug, { by, includeUnpublished }, { publicUrl: 'https://consult.example.org' });

/** All that a format holds, as text. */
const everything: Record<string, (dataset: ExportDataset) => Promise<string>> = {
  csv: async (dataset) => [...writeCsv(dataset)].join(''),
  json: async (dataset) => writeJson(dataset),
  xlsx: async (dataset) => [...unzip(await writeXlsx(dataset)).values()].join('\n'),
  docx: async (dataset) => [...unzip(await writeDocx(dataset)).values()].join('\n'),
};
const formats = Object.keys(everything);
const textOf = (dataset: ExportDataset, format: string): Promise<string> =>
  everything[format]?.(dataset) ?? Promise.reject(new Error(format));

beforeAll(async () => {
  ({ id: spaceId, slug } = await makeSpace({
    disclaimer: 'The views are those of **their authors**.',
    timeZone: 'Europe/Lisbon',
  }));
  await makeWorkplan(slug);
  const question = await makeQuestion(spaceId, 'What is *missing*?');
  const union = await makeOrganisation({ name: 'Harbour Union', stakeholderGroups: ['trade-union'] });
  const shelter = await makeOrganisation({ name: SHELTER });
  const voice = (organisationId: string, nameAsPrinted: string, confirmed = true) => ({
    organisationId,
    nameAsPrinted,
    confirmed,
  });
  const [first] = await makeComments(spaceId, [
    {
      questionId: question,
      markdown: 'We welcome **New Priority 5**. It serves GCM Objective 18. New Priority 5 needs teachers.',
      voices: [voice(union, 'The Harbour Union', false)],
    },
  ]);
  await makeComments(spaceId, [
    {
      parentRef: first ?? null,
      markdown: 'So do we: Ongoing Priority 6.',
      voices: [voice(union, 'Harbour Union')],
    },
    {
      authorName: WITNESS,
      authorLabel: 'Of the night shelter',
      nameWithheld: true,
      voices: [voice(shelter, SHELTER)],
      markdown: 'I was there. See New Priority 5.',
    },
    { status: 'hidden', markdown: `New Priority 5: ${SECRET}.` },
    { status: 'pending', markdown: `Not yet read: ${SECRET}.`, authorName: 'Peter Pending' },
    {
      authorName: null,
      postedAt: new Date('2026-10-21T00:00:00Z'),
      postedAtPrecision: 'day',
      attachmentMissing: true,
      markdown: 'Nothing on any priority.',
    },
  ]);
});

const group = (dataset: ExportDataset, code: string): ExportGroup => {
  const found = dataset.groups.find((one) => one.code === code);
  if (!found) throw new Error(`no group ${code}`);
  return found;
};

describe('an export by priority', () => {
  test('has the workplan’s priorities in its order, and last the comments on none', async () => {
    const { groups } = await read();
    expect(groups.map(({ code, counts }) => [code, counts.comments])).toEqual([
      ['O2', 0],
      ['O6', 1],
      ['N2', 0],
      ['N5', 2],
      ['none', 1],
    ]);
  });

  test('counts what the public pages count', async () => {
    const dataset = await read();
    const kept = await db().termCount.findMany({
      where: { spaceId, term: { framework: { workplan: { spaceId } } } },
      select: {
        tags: true,
        comments: true,
        organisations: true,
        unstated: true,
        term: { select: { code: true } },
      },
    });
    expect(kept.length).toBeGreaterThan(0);
    for (const { term, unstated, ...counts } of kept)
      expect(group(dataset, term.code).counts).toMatchObject({ ...counts, notStated: unstated });
    const space = await db().space.findUniqueOrThrow({ where: { id: spaceId } });
    expect(dataset.provenance.counts.comments).toBe(space.commentCount);
  });

  test('gives the evidence as slices of the text', async () => {
    const { comments } = await read();
    const tags = comments.flatMap((comment) => comment.tags.map((tag) => ({ comment, tag })));
    expect(tags.length).toBeGreaterThan(3);
    for (const { comment, tag } of tags)
      expect(comment.text.slice(tag.start ?? 0, tag.end ?? 0)).toBe(tag.quote);
  });

  test('says of each comment what is known of it', async () => {
    const { comments } = await read();
    expect(comments[0]).toMatchObject({
      number: 1,
      permalink: `https://consult.example.org/spaces/${slug}/comments/1`,
      question: { number: 1, text: 'What is missing?' },
      parent: null,
      date: '2026-10-20T11:00:00+01:00',
      organisation: 'Harbour Union',
      onBehalfOf: 'The Harbour Union (unconfirmed)',
    });
    expect(comments[1]).toMatchObject({ number: 2, parent: 1, question: { number: 1 } });
    expect(comments.at(-1)).toMatchObject({
      author: null,
      date: '2026-10-21',
      datePrecision: 'day',
      attachmentMissing: true,
    });
  });

  test('carries the disclaimer as plain text, and the revision with its own time', async () => {
    const { space, provenance } = await read();
    expect(space.disclaimer).toBe('The views are those of their authors.');
    const { revision } = await db().space.findUniqueOrThrow({ where: { id: spaceId } });
    const { at } = await db().spaceEvent.findUniqueOrThrow({
      where: { spaceId_number: { spaceId, number: revision } },
    });
    expect(provenance.revision).toBe(revision);
    expect(Date.parse(provenance.revisionAt)).toBe(Math.floor(at.getTime() / 1000) * 1000);
  });
});

describe('what is not public', () => {
  test.each(formats)('is in no %s file that was not asked for by staff', async (format) => {
    for (const dataset of [await read(), await read(operator), await read(anonymous, 'question', true)]) {
      const text = await textOf(dataset, format);
      for (const word of [SECRET, 'Peter Pending', WITNESS, SHELTER, 'night shelter'])
        expect(text).not.toContain(word);
      expect(text).toContain('Name withheld');
    }
  });

  test('is in the file of staff who asked for it, and counts in nothing', async () => {
    const [shown, internal] = [await read(operator), await read(operator, 'priority', true)];
    const text = await textOf(internal, 'csv');
    for (const word of [SECRET, 'Peter Pending', WITNESS, SHELTER]) expect(text).toContain(word);
    expect(internal.provenance.filters.includeUnpublished).toBe(true);
    expect(internal.groups.map(({ counts }) => ({ ...counts, unpublished: 0 }))).toEqual(
      shown.groups.map(({ counts }) => counts),
    );
    expect(group(internal, 'N5').counts.unpublished).toBe(1);
  });

  test('is refused to others, and the file says so', async () => {
    expect((await read(anonymous, 'priority', true)).provenance.filters.includeUnpublished).toBe(false);
  });

  test('a draft space is not there for the public', async () => {
    const draft = await makeSpace({ stage: 'draft' });
    const filters = { by: 'priority', includeUnpublished: false } as const;
    const options = { publicUrl: 'https://consult.example.org' };
    await expect(readExportDataset(anonymous, draft.slug, filters, options)).rejects.toThrow(
      'There is no space',
    );
    expect((await readExportDataset(operator, draft.slug, filters, options)).comments).toEqual([]);
  });
});

describe('the other axes', () => {
  test('by objective there are the 23 objectives, in their order, and those on none', async () => {
    const { groups } = await read(anonymous, 'objective');
    expect(groups.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 23 }, (_, index) => String(index + 1)),
      'none',
    ]);
    expect(groups.find(({ code }) => code === '18')?.counts.comments).toBe(1);
  });

  test('by question there are the questions, and those outside any', async () => {
    const { groups } = await read(anonymous, 'question');
    expect(groups.map(({ code, title, counts }) => [code, title, counts.comments])).toEqual([
      ['1', 'What is missing?', 2],
      ['none', 'Outside any question', 2],
    ]);
  });
});

test.each<ExportBy>(['priority', 'objective', 'question'])(
  'the same revision, read twice by %s, gives the same bytes and follows the schema',
  async (by) => {
    const [first, second] = [await read(operator, by), await read(anonymous, by)];
    expect(writeJson(second)).toBe(writeJson(first));
    expect(await textOf(second, 'csv')).toBe(await textOf(first, 'csv'));
    expect(exportSchema.safeParse(JSON.parse(writeJson(first))).error).toBeUndefined();
  },
);

test('what is written while an export is read is not half in it', async () => {
  const before = await read();
  const [during] = await Promise.all([
    read(),
    makeComments(spaceId, [{ markdown: 'Late: Ongoing Priority 2.' }]),
  ]);
  const after = await read();
  expect(after.comments.length).toBe(before.comments.length + 1);
  const same = during.provenance.revision === before.provenance.revision ? before : after;
  expect(writeJson(during)).toBe(writeJson(same));
});
