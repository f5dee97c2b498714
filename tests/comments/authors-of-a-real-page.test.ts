import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { assignAuthors } from '~/comments/assign-authors.server';
import type { ExportBy } from '~/exports/export';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page';
import { importHubPage } from '~/imports/import-hub-page.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { importWorkplan } from '~/spaces/import-workplan.server';
import { workplanSchema } from '~/spaces/workplan-schema';
import { useDatabase } from '../support/database';
import { seedsFolder } from '../support/seed-texts';

useDatabase();

const PAGE = join(seedsFolder, 'hub-discussion-space.txt');
const WORKPLAN = 'prisma/reference/workplans/workplan-2022-2024.json';
const SLUG = 'workplan-2022';

/** For whom each author speaks in this test: two as their texts say, two made one organisation to see that it counts once. */
const SPEAKS_FOR = new Map([
  ['Cecilia Nicoletti', 'Caritas Internationalis'],
  ['Musarrat Perveen', 'CARAM Asia'],
  ['Kate Barth', 'An organisation of two'],
  ['Angela Remus', 'An organisation of two'],
]);
const TABLE = [
  'Author as printed;Organisation;Acronym;Stakeholder group;Country;Region;Website;Members',
  'Cecilia Nicoletti;Caritas Internationalis;;Faith-based organisation;Holy See;;;162',
  'Musarrat Perveen;CARAM Asia;;Civil society;;Asia;;42',
  'Kate Barth;An organisation of two;;Civil society;;;;',
  'Angela Remus;an organisation of two;;;;;;',
  'Richard Franci…;;;Academia;;;;',
].join('\r\n');

interface Counts {
  tags: number;
  comments: number;
  organisations: number;
  unstated: number;
}

/** The counts of every term, made from the rows of comments and tags and from the table above: from nothing that the platform counted. */
async function countsFromRows(): Promise<Map<string, Counts>> {
  const tags = await db().tag.findMany({
    where: { comment: { space: { slug: SLUG }, status: 'published' }, state: 'confirmed' },
    select: { termId: true, comment: { select: { number: true, authorName: true } } },
  });
  const counts = new Map<string, Counts>();
  for (const termId of new Set(tags.map((tag) => tag.termId))) {
    const here = tags.filter((tag) => tag.termId === termId);
    const authorOf = new Map(here.map(({ comment }) => [comment.number, comment.authorName]));
    const speaks = [...authorOf.values()].map((name) => SPEAKS_FOR.get(name ?? ''));
    counts.set(termId, {
      tags: here.length,
      comments: authorOf.size,
      organisations: new Set(speaks.filter((name) => name !== undefined)).size,
      unstated: speaks.filter((name) => name === undefined).length,
    });
  }
  return counts;
}

async function countsKept(): Promise<Map<string, Counts>> {
  const kept = await db().termCount.findMany({ where: { space: { slug: SLUG } } });
  return new Map(kept.map(({ spaceId: _, termId, ...counts }) => [termId, counts]));
}

describe.skipIf(!existsSync(PAGE))(
  'the real page of 2022, with its authors assigned (needs ../shared)',
  () => {
    beforeAll(async () => {
      await inTransaction(
        (tx) => importHubPage(tx, systemClock, operator, parseHubPage(readFileSync(PAGE, 'utf8')), SLUG),
        60,
      );
      const workplan = workplanSchema.parse(JSON.parse(readFileSync(WORKPLAN, 'utf8')));
      await inTransaction((tx) => importWorkplan(tx, systemClock, operator, SLUG, workplan), 60);
    });

    test('has an author for each name that it prints, and organisations only once they are assigned', async () => {
      const authors = await db().author.findMany({
        where: { space: { slug: SLUG } },
        orderBy: { name: 'asc' },
        select: { name: true, _count: { select: { comments: true } } },
      });
      expect(authors.map(({ name, _count }) => [name, _count.comments])).toEqual([
        ['Angela Remus', 1],
        ['Caroline Horne', 2],
        ['Cecilia Nicoletti', 3],
        ['Fatou Jagne Th…', 2],
        ['Kate Barth', 1],
        ['Mauro', 1],
        ['Musarrat Perveen', 3],
        ['Richard Franci…', 1],
      ]);
      expect([...(await countsKept()).values()].every((counts) => counts.organisations === 0)).toBe(true);
    });

    test('counts organisations and “not stated” of every term as they are', async () => {
      const before = await countsKept();
      const report = await perform(assignAuthors, operator, { slug: SLUG, table: TABLE, language: 'en' });
      expect(report).toEqual({
        authors: 5,
        comments: 9,
        organisations: ['Caritas Internationalis', 'CARAM Asia', 'An organisation of two'],
      });
      const [kept, counted] = [await countsKept(), await countsFromRows()];
      expect(kept).toEqual(counted);
      expect([...kept.keys()].sort()).toEqual([...before.keys()].sort());
      expect([...kept.values()].some(({ organisations }) => organisations > 1)).toBe(true);
      expect(
        [...kept.values()].some(({ organisations, unstated }) => organisations > 0 && unstated > 0),
      ).toBe(true);
    });

    test.each<[ExportBy, string]>([
      ['priority', 'priority'],
      ['objective', 'gcm'],
    ])(
      'its export by %s has the same counts, and says of each organisation that it was assigned',
      async (by, framework) => {
        const dataset = await readExportDataset(
          anonymous,
          SLUG,
          { by, includeUnpublished: false },
          { publicUrl: 'https://consult.example.org' },
        );
        const counted = await countsFromRows();
        const terms = await db().term.findMany({
          where: { id: { in: [...counted.keys()] } },
          select: { id: true, code: true, framework: { select: { citedAs: true } } },
        });
        const here = terms.filter((term) => term.framework.citedAs === framework);
        expect(here.length).toBeGreaterThan(3);
        for (const { id, code } of here) {
          const { tags, comments, organisations, unstated } = counted.get(id) as Counts;
          const group = dataset.groups.find((one) => one.code === code);
          expect([code, group?.counts]).toMatchObject([
            code,
            { tags, comments, organisations, notStated: unstated },
          ]);
        }
        for (const comment of dataset.comments) {
          const name = SPEAKS_FOR.get(comment.author ?? '');
          expect(comment.organisations).toMatchObject(
            name ? [{ name, assignedBySecretariat: true, confirmed: true }] : [],
          );
          expect(comment.organisation).toBe(name ?? null);
          expect(comment.authorStakeholderGroup).toBe(
            comment.author === 'Richard Franci…' ? 'academia' : null,
          );
        }
        const spoke = dataset.comments.filter(({ author }) => SPEAKS_FOR.has(author ?? ''));
        expect(dataset.provenance.counts).toMatchObject({
          comments: 15,
          organisations: 3,
          notStated: 15 - spoke.length,
        });
      },
    );

    test('assigned a second time with the same table changes nothing', async () => {
      const space = await db().space.findUniqueOrThrow({ where: { slug: SLUG } });
      expect(
        (await perform(assignAuthors, operator, { slug: SLUG, table: TABLE, language: 'en' })).authors,
      ).toBe(0);
      expect(await db().space.findUniqueOrThrow({ where: { slug: SLUG } })).toEqual(space);
    });
  },
);
