import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page';
import { importHubPage } from '~/imports/import-hub-page.server';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeSpace } from '../support/factories';
import { sharedFolder } from '../support/seed-texts';

useDatabase();

const FIXTURE = 'tests/imports/hub-page/fixtures/harbour-safety.txt';
const REAL = `${sharedFolder}/seeds/hub-discussion-space.txt`;
const bring = (file: string, slug: string, actor = operator) =>
  inTransaction(
    (tx) => importHubPage(tx, systemClock, actor, parseHubPage(readFileSync(file, 'utf8')), slug),
    60,
  );

/** Everything that an import could have changed. */
async function everything(slug: string): Promise<unknown> {
  const space = await db().space.findUniqueOrThrow({
    where: { slug },
    include: { questions: { orderBy: { number: 'asc' } }, events: { orderBy: { number: 'asc' } } },
  });
  const comments = await db().comment.findMany({
    where: { space: { slug } },
    include: { revisions: true, tags: { orderBy: { id: 'asc' } } },
    orderBy: { number: 'asc' },
  });
  return { space, comments };
}

describe('bringing in a Hub page', () => {
  test('is for the secretariat only', async () => {
    await expect(bring(FIXTURE, 'not-mine', anonymous)).rejects.toThrow('Only the secretariat');
    expect(await db().space.count({ where: { slug: 'not-mine' } })).toBe(0);
  });

  test('twice changes nothing the second time: no row, no event, no number', async () => {
    await bring(FIXTURE, 'twice');
    const before = await everything('twice');
    const again = await bring(FIXTURE, 'twice');
    expect(again.added).toEqual({ comments: 0 });
    expect(await everything('twice')).toEqual(before);
  });

  test('into a space that did not come from a Hub page is refused', async () => {
    const { slug } = await makeSpace();
    await expect(bring(FIXTURE, slug)).rejects.toThrow('did not come from a Hub page');
  });

  test('that has grown adds what is new at the end and leaves the rest as it was', async () => {
    const page = parseHubPage(readFileSync(FIXTURE, 'utf8'));
    const earlier = { ...page, comments: page.comments.slice(0, 3) };
    await inTransaction((tx) => importHubPage(tx, systemClock, operator, earlier, 'grown'));
    const before = await db().comment.findMany({
      where: { space: { slug: 'grown' } },
      orderBy: { number: 'asc' },
    });
    const grown = await inTransaction((tx) => importHubPage(tx, systemClock, operator, page, 'grown'));
    expect(grown.added.comments).toBe(page.comments.length - 3);
    const after = await db().comment.findMany({
      where: { space: { slug: 'grown' } },
      orderBy: { number: 'asc' },
    });
    expect(after.slice(0, 3)).toEqual(before);
    expect(after.map((comment) => comment.number)).toEqual(page.comments.map((_, index) => index + 1));
  });

  test('keeps a reply to a person below that person’s comment, in the same question', async () => {
    await bring(FIXTURE, 'replies');
    const replies = await db().comment.findMany({
      where: { space: { slug: 'replies' }, parentId: { not: null } },
      include: { parent: true },
    });
    expect(replies.length).toBeGreaterThan(0);
    for (const reply of replies) {
      expect(reply.path.startsWith(`${reply.parent?.path}.`)).toBe(true);
      expect(reply.questionId).toBe(reply.parent?.questionId);
    }
  });

  test('says who the author is as printed, keeps the label apart, and makes no organisation of it', async () => {
    const before = await db().organisation.count();
    await bring(FIXTURE, 'printed');
    expect(await db().organisation.count()).toBe(before);
    expect(await db().voice.count({ where: { comment: { space: { slug: 'printed' } } } })).toBe(0);
  });
});

describe.skipIf(!existsSync(REAL))('the real page of 2022 (needs ../shared)', () => {
  test('goes in exactly as it is: 3 questions, 15 comments, 11 under a question and 4 outside any', async () => {
    const report = await bring(REAL, 'workplan-2022');
    expect(report).toMatchObject({ questions: 3, comments: 15, repliesToQuestions: 11, outsideQuestions: 4 });
    const questions = await db().question.findMany({
      where: { space: { slug: 'workplan-2022' } },
      orderBy: { number: 'asc' },
    });
    expect(
      questions.map((question) => [
        question.commentCount,
        question.askedAt?.toISOString(),
        question.askedAtPrecision,
      ]),
    ).toEqual([
      [3, '2022-09-13T00:00:00.000Z', 'day'],
      [5, '2022-09-13T00:00:00.000Z', 'day'],
      [3, '2022-09-13T00:00:00.000Z', 'day'],
    ]);
    const comments = await db().comment.findMany({
      where: { space: { slug: 'workplan-2022' } },
      orderBy: { number: 'asc' },
    });
    expect(comments.map((comment) => comment.authorName)).toEqual([
      'Cecilia Nicoletti',
      'Caroline Horne',
      'Musarrat Perveen',
      'Kate Barth',
      null,
      'Mauro',
      'Cecilia Nicoletti',
      'Musarrat Perveen',
      'Cecilia Nicoletti',
      'Caroline Horne',
      'Musarrat Perveen',
      'Angela Remus',
      'Richard Franci…',
      'Fatou Jagne Th…',
      'Fatou Jagne Th…',
    ]);
    expect([
      comments[0]?.postedAt?.toISOString().slice(0, 10),
      comments[14]?.postedAt?.toISOString().slice(0, 10),
    ]).toEqual(['2022-10-17', '2022-10-18']);
    expect(comments.filter((comment) => comment.attachmentMissing).map((comment) => comment.number)).toEqual([
      1, 2, 12,
    ]);
    expect(
      comments
        .filter((comment) => comment.authorLabel !== null)
        .every((comment) => comment.authorLabel === 'UN Network'),
    ).toBe(true);
    expect(report.warnings.filter((warning) => warning.code === 'attachment-missing')).toHaveLength(3);
  });

  test('keeps title, moderator, audience, language and the disclaimer with the space', async () => {
    await bring(REAL, 'workplan-facts');
    const space = await db().space.findUniqueOrThrow({ where: { slug: 'workplan-facts' } });
    expect(space).toMatchObject({
      title: { en: 'Draft Network Workplan 2022-2024' },
      moderators: ['Amy Muedin'],
      audience: 'All Network members, stakeholders and Member States',
      languages: ['en'],
      stage: 'closed',
    });
    expect(space.disclaimerMarkdown).toContain('do not necessarily reflect the views');
    expect(space.disclaimerMarkdown).toContain('1244 (1999)');
  });

  test('loses no word: what is stored, in order, is what the page says', async () => {
    await bring(REAL, 'workplan-words');
    const comments = await db().comment.findMany({
      where: { space: { slug: 'workplan-words' } },
      include: { revisions: true },
      orderBy: { number: 'asc' },
    });
    const stored = comments.flatMap((comment) => wordsOf(comment.revisions[0]?.text ?? ''));
    const page = parseHubPage(readFileSync(REAL, 'utf8'));
    const lines = readFileSync(REAL, 'utf8').split(/\r?\n/);
    const printed = page.comments.flatMap((comment) => {
      const body = lines
        .slice(comment.line - 1, comment.endLine)
        .filter((line) => !/^(In reply to by |[A-Z][a-z]{2} \d{2}, \d{4}$)/.test(line.trim()));
      const words = body.filter(
        (line, index) => !(index === 0 && line.trim() === comment.author) && line.trim() !== 'UN Network',
      );
      return wordsOf(words.join('\n'));
    });
    expect(stored).toEqual(printed);
    expect(stored.length).toBeGreaterThan(5_000);
  });
});

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];
