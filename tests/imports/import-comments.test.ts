import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { guessColumns } from '~/imports/comment-table/guess-columns';
import { importRemarkInWords } from '~/imports/comment-table/import-remark';
import { readGrid } from '~/imports/comment-table/read-grid.server';
import type { SentTable } from '~/imports/comment-table/read-plan.server';
import {
  type ImportCommentsReport,
  importComments,
  RefusedCommentTable,
} from '~/imports/import-comments.server';
import { readCommentPreview } from '~/imports/read-comment-preview.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { translator } from '~/platform/i18n';
import { fingerprints } from '../support/all-rows';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';

useDatabase();

let space: { id: string; slug: string };
let questionId: string;
beforeAll(async () => {
  space = await makeSpace({ languages: ['en', 'fr'] });
  questionId = await makeQuestion(space.id);
  await makeOrganisation({ name: 'Harbour Lights', country: 'PT' });
});

const sent = (table: string, given: Partial<SentTable> = {}): SentTable => ({
  slug: space.slug,
  table,
  mapping: guessColumns(readGrid(table).headings),
  channel: 'email',
  language: null,
  readerLanguage: 'en',
  ...given,
});
const enter = (table: string, given: Partial<SentTable> & { mark?: string } = {}, actor = operator) =>
  inTransaction((tx) => importComments(tx, systemClock, actor, { ...sent(table), ...given }), 300);

const lines = (...rows: string[]) => rows.join('\n');

async function refusalOf(work: Promise<ImportCommentsReport>): Promise<string[]> {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof RefusedCommentTable)) throw error ?? new Error('it was not refused');
  const t = translator('en');
  return error.problems.map((one) => `${one.row} ${one.column}: ${importRemarkInWords(t, one)}`);
}

/** The comments of a space as they stand, by number. */
const commentsOf = (spaceId: string) =>
  db().comment.findMany({
    where: { spaceId },
    orderBy: { number: 'asc' },
    include: {
      intake: true,
      parent: { select: { number: true } },
      revisions: { select: { text: true } },
      voices: { select: { nameAsPrinted: true, source: true } },
      author: true,
    },
  });

/** The days of the comments that begin with a word, in the order in which they were entered. */
async function datesOf(word: string): Promise<(string | undefined)[]> {
  const comments = await db().comment.findMany({
    where: { spaceId: space.id, revisions: { some: { text: { startsWith: word } } } },
    orderBy: { number: 'asc' },
    select: { postedAt: true },
  });
  return comments.map(({ postedAt }) => postedAt?.toISOString().slice(0, 10));
}

describe('a table of comments received elsewhere', () => {
  test('is entered whole: who, when, to which question, in answer to what, and how it came', async () => {
    const { slug, id } = await makeSpace();
    const question = await makeQuestion(id);
    const actor = (await makeAccount({ role: 'secretariat' })).person;
    const table = lines(
      'Ref;Name;Organisation;Stakeholder group;Country;Date;Q;Text;Language;Reply to;How it came;Withheld;Notes',
      'a1;Rosa;harbour lights;;;2026-10-05;1;"First line.\n* not a list\n\nSecond <b>paragraph</b>.";;;;;from the office',
      'a2;;Coast Watch;Civil society;Kenya;5.10.2026;Question 1;Deux;French;a3;letter;;',
      'a3;Idris;;Academia;Kenya;5 October 2026 ;;Three;es;;Meeting;yes;',
    );
    const report = await enter(table, { slug, mapping: guessColumns(readGrid(table).headings) }, actor);
    expect(report).toEqual({ comments: 3, known: 0, repeated: 0, organisations: ['Coast Watch'] });
    const [one, idris, coast] = await commentsOf(id);
    expect(one).toMatchObject({
      number: 1,
      origin: 'imported',
      status: 'published',
      externalRef: 'received:a1',
      authorName: 'Rosa',
      questionId: question,
      postedAt: new Date('2026-10-05T00:00:00Z'),
      postedAtPrecision: 'day',
      language: 'en',
      nameWithheld: false,
      intake: { channel: 'email', actorId: actor.accountId, note: 'from the office' },
      voices: [{ nameAsPrinted: 'Harbour Lights', source: 'author' }],
    });
    expect(one?.revisions[0]?.text).toBe('First line.\n* not a list\n\nSecond <b>paragraph</b>.');
    expect(idris).toMatchObject({
      authorName: 'Idris',
      nameWithheld: true,
      language: 'es',
      questionId: null,
      intake: { channel: 'meeting' },
      author: { stakeholderGroup: 'academia', country: 'KE' },
    });
    expect(coast).toMatchObject({
      authorName: null,
      language: 'fr',
      parent: { number: 2 },
      questionId: null,
      intake: { channel: 'paper', note: null },
    });
    const organisation = await db().organisation.findFirstOrThrow({ where: { name: 'Coast Watch' } });
    expect(organisation).toMatchObject({ stakeholderGroups: ['civil-society'], country: 'KE' });
    expect(await db().space.findUniqueOrThrow({ where: { id } })).toMatchObject({ commentCount: 3 });
  });

  test('changes nothing the second time, whether its rows have references or are known by what they say', async () => {
    const table = lines('Id,Comment,Author', '7,Seven,Ada', ',No reference,Ada', ',No reference,Bea');
    expect(await enter(table)).toMatchObject({ comments: 3, known: 0 });
    const before = await fingerprints();
    expect(await enter(table)).toEqual({ comments: 0, known: 3, repeated: 0, organisations: [] });
    expect(await fingerprints()).toEqual(before);
    const more = `${table}\n8,Eight,Ada`;
    expect(await enter(more)).toMatchObject({ comments: 1, known: 3 });
  });

  test('answers comments of the space by their number, and goes under their question', async () => {
    const [ref] = await makeComments(space.id, [{ questionId }]);
    const { number } = await db().comment.findFirstOrThrow({ where: { externalRef: ref } });
    await enter(lines('Text,Reply to', `An answer,#${number}`));
    const reply = await db().comment.findFirstOrThrow({ where: { parent: { number }, spaceId: space.id } });
    expect(reply).toMatchObject({ questionId, depth: 1 });
  });

  test.each<[string, string, RegExp]>([
    ['a question that there is not', 'Text;Question\nx;12', /^2 question: .*no question 12\. It has: 1\./],
    ['a word for a question', 'Text;Question\nx;the first', /no number of a question/],
    ['a group that is none', 'Text;Organisation;Group\nx;New One;NGO', /^2 group: .*Nearest: Civil society/],
    ['a group of nobody', 'Text;Group\nx;Academia', /^2 group: .*said of nobody/],
    ['a country that is none', 'Text;Organisation;Country\nx;New One;Kenia2', /^2 country: .*Nearest: Kenya/],
    ['a date that lies ahead', 'Text;Date\nx;2126-01-01', /^2 date: .*lies ahead/],
    ['a date that can be two days', 'Text;Date\nx;05/10/2026', /^2 date: .*two days/],
    ['a day that no calendar has', 'Text;Date\nx;2026-02-30', /^2 date: .*no date/],
    ['a language that is not known', 'Text;Language\nx;Klingonese', /^2 language: /],
    ['a channel that is none', 'Text;Channel\nx;pigeon', /^2 channel: /],
    ['neither yes nor no', 'Text;Anonymous\nx;perhaps', /^2 nameWithheld: /],
    ['a reply to a row that is not there', 'Text;Id;Reply to\nx;1;b9', /^2 replyTo: “b9” is no reference/],
    ['replies in a circle', 'Text;Id;Reply to\nx;c1;c2\ny;c2;c1', /^\d replyTo: .*answer itself/],
    ['a reply to itself', 'Text;Id;Reply to\nx;d1;d1', /^2 replyTo: .*answer itself/],
    ['two comments with one reference', 'Text;Id\nx;e1\ny;e1', /^3 reference: .*row 2 already/],
    ['a row without a text', 'Text;Author\n;Rosa', /^2 text: There is no text/],
    [
      'two groups of one author',
      'Text;Author;Group\nx;Zed;Academia\ny;Zed;Media',
      /^3 group: .*row 2 says something else/,
    ],
    ['a name longer than a line', `Text;Author\nx;${'y'.repeat(201)}`, /^2 author: .*at most 200/],
  ])('is refused as a whole for %s', async (_, table, words) => {
    const before = await fingerprints();
    const problems = await refusalOf(enter(table));
    expect(problems.join('\n')).toMatch(words);
    expect(await fingerprints()).toEqual(before);
  });

  test('reads all dates of a column in the order that one day above the twelfth shows, with a time of day or without', async () => {
    await enter(
      lines('Text;Date', 'slash one;05/10/2026', 'slash two;13/10/2026', 'slash three;6/10/2026 9:30'),
    );
    expect(await datesOf('slash')).toEqual(['2026-10-05', '2026-10-13', '2026-10-06']);
    await enter(lines('Text;Date', 'dash one;05-10-2026', 'dash two;05-13-2026'));
    expect(await datesOf('dash')).toEqual(['2026-05-10', '2026-05-13']);
  });

  test('reads dates that no day of the column settles in the order that was chosen, and takes no other then', async () => {
    const table = lines('Text;Date', 'chosen;05/10/2026');
    await enter(table, { dateOrder: 'month-first' });
    expect(await datesOf('chosen')).toEqual(['2026-05-10']);
    const other = enter(lines('Text;Date', 'x;13/10/2026'), { dateOrder: 'month-first' });
    expect(await refusalOf(other)).toEqual([expect.stringMatching(/^2 date: .*no date/)]);
    const contradicting = enter(lines('Text;Date', 'x;13/10/2026', 'y;10/13/2026', 'z;05/10/2026'));
    expect(await refusalOf(contradicting)).toEqual([expect.stringMatching(/^4 date: .*two days/)]);
  });

  test('names every cell that cannot be taken, in the order of the rows', async () => {
    const problems = await refusalOf(
      enter(lines('Text;Date;Question', 'x;yesterday;1', ';2026-10-05;9', 'z;2026-10-06;')),
    );
    expect(problems.map((one) => one.split(':')[0])).toEqual(['2 date', '3 text', '3 question']);
  });

  test('asks how comments came that do not say it', async () => {
    const problems = await refusalOf(enter('Text;Channel\nx;\ny;email', { channel: null }));
    expect(problems).toEqual([expect.stringMatching(/^2 channel: It is not said how/)]);
  });

  test('takes what an export left out for withheld, never for a name', async () => {
    await enter('Text,Author,Organisation\nWithheld words,Name withheld,Name withheld');
    const comment = await db().comment.findFirstOrThrow({
      where: { spaceId: space.id, revisions: { some: { text: 'Withheld words' } } },
      include: { voices: true },
    });
    expect(comment).toMatchObject({ authorName: null, nameWithheld: true, voices: [] });
  });

  test('is refused where it would do something else than when it was looked at', async () => {
    const table = 'Text;Organisation\nBy the pier;Pier Watch';
    const { mapping, channel } = sent(table);
    const where = { slug: space.slug, language: 'en' };
    const { mark, preview } = await readCommentPreview(operator, where, table, {
      mapping,
      channel,
      language: null,
      dateOrder: null,
    });
    expect(preview.entered).toEqual(['Pier Watch']);
    await makeOrganisation({ name: 'Pier Watch' });
    const before = await fingerprints();
    await expect(enter(table, { mark })).rejects.toThrow(Conflict);
    expect(await fingerprints()).toEqual(before);
    const again = await readCommentPreview(operator, where, table, {
      mapping,
      channel,
      language: null,
      dateOrder: null,
    });
    expect(await enter(table, { mark: again.mark })).toMatchObject({ comments: 1, organisations: [] });
  });

  test('says before what of it is worth a look', async () => {
    await enter('Id;Text\nw1;As it was');
    const table = lines(
      'Id;Text;Organisation;Country',
      'w1;As it is now;;',
      'w2;x;Harbour Lights;Kenya',
      ';same;;',
      ';same;;',
    );
    const { mapping, channel } = sent(table);
    const { preview } = await readCommentPreview(operator, { slug: space.slug, language: 'en' }, table, {
      mapping,
      channel,
      language: null,
      dateOrder: null,
    });
    expect(preview.problems).toEqual([]);
    expect(preview.notes.map(({ row, words }) => `${row} ${words}`)).toEqual([
      expect.stringMatching(/^2 .*its text is another\. It stays/),
      expect.stringMatching(/^3 .*Harbour Lights is registered with something else/),
      expect.stringMatching(/^5 This row is the same as row 4/),
    ]);
    expect(preview).toMatchObject({ commentCount: 2, known: 1, repeated: 1 });
  });

  test('is nobody’s to enter but the secretariat’s, and needs a space', async () => {
    const participant = (await makeAccount()).person;
    await expect(enter('Text\nx', {}, participant as never)).rejects.toThrow(Forbidden);
    await expect(enter('Text\nx', {}, anonymous as never)).rejects.toThrow(Forbidden);
    await expect(enter('Text\nx', { slug: 'no-such' })).rejects.toThrow(NotFound);
  });
});
