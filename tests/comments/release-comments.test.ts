import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator, type Person } from '~/accounts/actor';
import { closeAccount } from '~/accounts/close-account.server';
import { claimAuthor } from '~/comments/claim-author.server';
import { confirmClaim } from '~/comments/confirm-claim.server';
import { readClosing } from '~/comments/read-closing.server';
import { readComment } from '~/comments/read-comment.server';
import { recordComments } from '~/comments/record-comments.server';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { readOwnData } from '~/exports/read-own-data.server';
import { writeCsv } from '~/exports/write-csv';
import { writeDocx } from '~/exports/write-docx.server';
import { writeJson } from '~/exports/write-json';
import { writeXlsx } from '~/exports/write-xlsx';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { Forbidden } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { unzip } from '../exports/unzip';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeOrganisation, makeQuestion, makeSpace } from '../support/factories';
import { PUBLIC_URL, useMail } from '../support/mailed';
import { linksOf, parsePage } from '../support/page-tree';
import { placesOfWord } from '../support/places-of-word';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const mail = useMail();
const { address } = useServedApp({ sample: false });

const NAME = 'Zenobia Quillfeather';
const LABEL = 'Quillfeather Coast Office';
const EMAIL = 'zenobia.quillfeather@example.org';
const PASSWORD = 'four plain words here';

interface Place {
  id: string;
  slug: string;
  questionId: string;
}
let kept: Place;
let withdrawn: Place;
let zenobia: Person;
let union: string;

async function makePlace(closedAccountComments: 'kept' | 'withdrawn'): Promise<Place> {
  const space = await makeSpace();
  await db().space.update({ where: { id: space.id }, data: { closedAccountComments } });
  return { ...space, questionId: await makeQuestion(space.id) };
}

/** Somebody else’s comment, then hers: published with an organisation, awaiting moderation, hidden, under a withheld name, and a reply to her by another. */
async function fill({ id, questionId }: Place): Promise<void> {
  const voices = [{ organisationId: union, nameAsPrinted: 'Seafarers’ Union', confirmed: true }];
  const hers = { questionId, authorName: NAME };
  const [, first] = await makeComments(id, [
    { questionId, markdown: 'GCM Objective 5 matters most.' },
    { ...hers, voices, markdown: 'GCM Objective 8 is where it begins.', authorLabel: LABEL },
    { ...hers, markdown: 'GCM Objective 9, too.', status: 'pending' },
    { ...hers, markdown: 'GCM Objective 10, too.', status: 'hidden' },
    { ...hers, markdown: 'GCM Objective 11, too.', nameWithheld: true },
  ]);
  await makeComments(id, [{ parentRef: first, markdown: 'I agree about GCM Objective 8.' }]);
  await db().comment.updateMany({
    where: { spaceId: id, authorName: NAME },
    data: { accountId: zenobia.accountId },
  });
}

const termCounts = async ({
  id,
}: Place): Promise<Record<string, { comments: number; organisations: number }>> =>
  Object.fromEntries(
    (
      await db().termCount.findMany({
        where: { spaceId: id, term: { framework: { key: 'gcm' } } },
        include: { term: true },
      })
    ).map(({ term, comments, organisations }) => [term.code, { comments, organisations }]),
  );
const counted = async ({ id }: Place): Promise<number> =>
  (await db().space.findUniqueOrThrow({ where: { id } })).commentCount;

/** What somebody printed under her name elsewhere, which she claimed. */
async function importAndClaim(place: Place): Promise<void> {
  const imported = {
    externalRef: randomUUID(),
    questionId: place.questionId,
    parentRef: null,
    authorName: NAME,
    authorLabel: LABEL,
    nameWithheld: false,
    language: 'en',
    postedAt: null,
    postedAtPrecision: 'unknown' as const,
    status: 'published' as const,
    attachmentMissing: false,
    markdown: 'Written elsewhere, on GCM Objective 13.',
    voices: [],
  };
  await inTransaction((tx) => recordComments(tx, systemClock, operator, place.id, 'imported', [imported]));
  const author = await db().author.findFirstOrThrow({ where: { spaceId: place.id, name: NAME } });
  await perform(claimAuthor, zenobia, { authorId: author.id, note: `I am ${NAME}.` });
  const claim = await db().authorClaim.findFirstOrThrow({ where: { authorId: author.id } });
  await perform(confirmClaim, operator, { claim: claim.id });
}

/** Claimed and not decided yet. */
async function claimWaiting(place: Place): Promise<void> {
  const author = await db().author.create({
    data: { id: randomUUID(), spaceId: place.id, name: 'Somebody Else' },
  });
  await db().authorClaim.create({
    data: {
      id: randomUUID(),
      authorId: author.id,
      accountId: zenobia.accountId,
      status: 'requested',
      note: `${NAME} before I married`,
      requestedAt: new Date(),
    },
  });
}

beforeAll(async () => {
  union = await makeOrganisation({ name: 'Seafarers’ Union', stakeholderGroups: ['trade-union'] });
  kept = await makePlace('kept');
  withdrawn = await makePlace('withdrawn');
  ({ person: zenobia } = await makeAccount({
    name: NAME,
    email: EMAIL,
    password: PASSWORD,
    represents: [union],
    moderates: [kept.id],
  }));
  for (const place of [kept, withdrawn]) {
    await fill(place);
    await importAndClaim(place);
  }
  await claimWaiting(kept);
});

describe('before an account is closed', () => {
  test('its owner is told, consultation by consultation, what becomes of the comments, whatever their state', async () => {
    const { spaces, isLastSecretariat } = await readClosing(zenobia, 'en');
    expect(isLastSecretariat).toBe(false);
    expect(spaces.map(({ slug, comments, fate }) => [slug, comments, fate])).toEqual([
      [withdrawn.slug, 5, 'withdrawn'],
      [kept.slug, 5, 'kept'],
    ]);
  });

  test('nobody else is told: it is about one’s own comments', async () => {
    await expect(readClosing(anonymous, 'en')).rejects.toThrow(Forbidden);
    const { person } = await makeAccount();
    expect((await readClosing(person, 'en')).spaces).toEqual([]);
  });
});

describe('once an account is closed', () => {
  let revisions: Record<string, number>;
  beforeAll(async () => {
    const revisionOf = async ({ id }: Place) =>
      (await db().space.findUniqueOrThrow({ where: { id } })).revision;
    revisions = { kept: await revisionOf(kept), withdrawn: await revisionOf(withdrawn) };
    expect(await placesOfWord(NAME)).toEqual(
      expect.arrayContaining(['account.name', 'author.name', 'author_claim.note', 'comment.author_name']),
    );
    await closeAccount(
      systemClock,
      { actor: zenobia, clientAddress: randomUUID(), device: null, publicUrl: PUBLIC_URL },
      { password: PASSWORD },
    );
  });

  test('neither name nor address stands anywhere in the database but in the mail that says so, and nowhere once that is sent', async () => {
    for (const word of [NAME, LABEL]) expect(await placesOfWord(word), word).toEqual([]);
    expect(await placesOfWord(EMAIL)).toEqual(['pgboss.job.data']);
    expect((await mail.received()).map(({ to }) => to?.[0]?.address)).toEqual([EMAIL]);
    expect(await placesOfWord(EMAIL)).toEqual([]);
    expect(await placesOfWord('Quillfeather')).toEqual([]);
  });

  test('the comments of a consultation that keeps them stay as they were, under “Former participant”', async () => {
    const comments = await db().comment.findMany({ where: { spaceId: kept.id }, orderBy: { number: 'asc' } });
    expect(comments.map(({ status }) => status)).toEqual([
      'published',
      'published',
      'pending',
      'hidden',
      'published',
      'published',
      'published',
    ]);
    expect(await counted(kept)).toBe(5);
    const { comment } = await readComment(anonymous, kept.id, 2, 'en');
    expect(comment.speaker).toMatchObject({ isFormer: true, person: null, label: null });
    expect(comment.speaker.organisations.map(({ name }) => name)).toEqual(['Seafarers’ Union']);
    const imported = await readComment(anonymous, kept.id, 7, 'en');
    expect(imported.comment.speaker).toMatchObject({ isFormer: true, person: null });
    const withheld = await readComment(anonymous, kept.id, 5, 'en');
    expect(withheld.comment.speaker).toMatchObject({ withheld: true, isFormer: false });
    expect(await termCounts(kept)).toMatchObject({
      8: { comments: 2, organisations: 1 },
      13: { comments: 1 },
    });
  });

  test('the comments of any other are withdrawn and no longer counted; what others wrote stays', async () => {
    const comments = await db().comment.findMany({
      where: { spaceId: withdrawn.id },
      orderBy: { number: 'asc' },
    });
    expect(comments.map(({ status }) => status)).toEqual([
      'published',
      ...Array.from({ length: 4 }, () => 'withdrawn'),
      'published',
      'withdrawn',
    ]);
    expect(await counted(withdrawn)).toBe(2);
    expect(
      (await db().question.findUniqueOrThrow({ where: { id: withdrawn.questionId } })).commentCount,
    ).toBe(2);
    expect(await termCounts(withdrawn)).toEqual({
      5: { comments: 1, organisations: 0 },
      8: { comments: 1, organisations: 0 },
    });
  });

  test('what was decided on claims stays, without their words; a claim that waited is gone', async () => {
    const claims = await db().authorClaim.findMany({ where: { accountId: zenobia.accountId } });
    expect(claims.map(({ status, note }) => [status, note])).toEqual([
      ['confirmed', null],
      ['confirmed', null],
    ]);
  });

  test('each consultation hears of it once, so that its pages are made anew', async () => {
    for (const [place, before] of [
      [kept, revisions.kept],
      [withdrawn, revisions.withdrawn],
    ] as const) {
      const events = await db().spaceEvent.findMany({
        where: { spaceId: place.id, number: { gt: before } },
      });
      expect(events.map(({ type, data }) => [type, data])).toEqual([
        ['comments-released', { numbers: [2, 3, 4, 5, 7] }],
      ]);
    }
  });

  test('no page shows the name or the address, to nobody', async () => {
    const secretariat = await makeAccount({ role: 'secretariat' });
    const readers = [visitor(address), visitor(address, await cookieOf(secretariat.id))];
    for (const reader of readers) {
      const seen = new Set<string>();
      const waiting = ['/', `/spaces/${kept.slug}`, `/spaces/${withdrawn.slug}`];
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        if (seen.has(path)) continue;
        seen.add(path);
        const { html } = await reader.get(path);
        expect(html.toLowerCase(), path).not.toContain('quillfeather');
        // The objectives are many and have nobody's name; their pages in these consultations are followed.
        waiting.push(...linksOf(parsePage(html)).filter((link) => !link.startsWith('/objectives/')));
      }
      expect([...seen]).toEqual(expect.arrayContaining([`/spaces/${kept.slug}/comments/2`]));
    }
    const { html } = await visitor(address).get(`/spaces/${kept.slug}/comments/7`);
    expect(html).toContain('Former participant');
    const gone = await visitor(address).get(`/spaces/${withdrawn.slug}/comments/2`);
    expect(gone.status).toBe(410);
    expect(gone.html.toLowerCase()).not.toContain('quillfeather');
  }, 120_000);

  test('no export has the name or the address, the one for work inside the house included', async () => {
    for (const { slug } of [kept, withdrawn]) {
      const filters = { by: 'objective', includeUnpublished: true } as const;
      const dataset = await readExportDataset(operator, slug, filters, { publicUrl: PUBLIC_URL });
      const texts = {
        csv: [...writeCsv(dataset)].join(''),
        json: writeJson(dataset),
        xlsx: [...unzip(await writeXlsx(dataset)).values()].join('\n'),
        docx: [...unzip(await writeDocx(dataset)).values()].join('\n'),
      };
      for (const [format, text] of Object.entries(texts)) {
        expect(text.toLowerCase(), format).not.toContain('quillfeather');
        expect(text, format).toContain('GCM Objective 5 matters most');
      }
    }
  });

  test('nobody’s own data has the name', async () => {
    const { person } = await makeAccount({ role: 'secretariat' });
    const data = JSON.stringify(await readOwnData(systemClock, person));
    expect(data.toLowerCase()).not.toContain('quillfeather');
  });
});
