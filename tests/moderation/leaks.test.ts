import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { readNewComments } from '~/comments/read-new-comments.server';
import { indexAttachmentText } from '~/comments/search/index-attachment.server';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeCsv } from '~/exports/write-csv';
import { writeJson } from '~/exports/write-json';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { recogniseAttachment } from '~/tagging/recognise-attachment.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeOrganisation, makeSpace } from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';
import { useMail } from '../support/mailed';
import { decideAs, lookFirst, postAs } from '../support/moderated';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const mail = useMail();
const { address } = useServedApp({ sample: false });

/** Words that stand nowhere else: each is in one text that readers do not have, or not any more. */
const WORDS = {
  hidden: 'quinceword',
  hiddenReply: 'medlarword',
  returned: 'sorbword',
  redacted: 'damsonword',
  replaced: 'bulaceword',
  held: 'whinberryword',
  suggested: 'loganberryword',
  declined: 'cloudberryword',
  pending: 'mulberryword',
  file: 'tayberryword',
  fileName: 'rowanberry',
};

let space: { id: string; slug: string };
let rosa: Person;
let reader: Person;
let moderator: Person;
let organisation: { id: string; slug: string };
/** Numbers of the comments that readers do not have. */
let gone: number[];
/** A page as it was kept before anything was decided: its mark, and that it had the words then. */
let before: { etag: string; html: string; terms: string[]; searched: string };

const at = (path: string) => `/spaces/${space.slug}${path}`;
const decide = (number: number, kind: Parameters<typeof decideAs>[3], given = {}) =>
  decideAs(moderator, space.slug, number, kind, given);

beforeAll(async () => {
  space = await makeSpace();
  await db().space.update({ where: { id: space.id }, data: { showsRevisions: true } });
  ({ person: rosa } = await makeAccount());
  ({ person: reader } = await makeAccount());
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
  const organisationId = await makeOrganisation();
  organisation = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });

  const says = (word: string) => `We name GCM Objective 7 and say ${word} of it.`;
  const hidden = await postAs(rosa, space, says(WORDS.hidden));
  await postAs(reader, space, 'An answer that stays where it is.', `comment-${hidden}`);
  const hiddenReply = await postAs(rosa, space, `Here is ${WORDS.hiddenReply} for you.`, `comment-${hidden}`);
  const returned = await postAs(rosa, space, says(WORDS.returned));
  const redacted = await postAs(
    rosa,
    space,
    `The harbour opens. Ask for ${WORDS.redacted} there. It closes late.`,
  );
  const edited = await postAs(rosa, space, 'The first text of this one, about lights.');
  const suggested = await postAs(rosa, space, 'A comment to which something is suggested.');
  const declined = await postAs(rosa, space, 'A comment that waited for its second text.');
  const attachment = await makeAttachment(space.id, {
    name: `${WORDS.fileName}.txt`,
    bytes: Buffer.from(`GCM Objective 11 and ${WORDS.file}, in a file.`),
  });
  const { commentId, sha256 } = await db().attachment.findUniqueOrThrow({ where: { id: attachment } });
  const { number: filed } = await db().comment.update({
    where: { id: commentId },
    data: { accountId: rosa.accountId },
  });
  await inTransaction(async (tx) => {
    const read = { state: 'read' as const, text: `GCM Objective 11 and ${WORDS.file}, in a file.` };
    await tx.fileText.upsert({ where: { sha256 }, create: { sha256, ...read }, update: read });
    await indexAttachmentText(tx, sha256);
    await recogniseAttachment(tx, systemClock, sha256);
  });
  for (const number of [hidden, returned]) {
    const { id } = await db().comment.findUniqueOrThrow({
      where: { spaceId_number: { spaceId: space.id, number } },
    });
    await db().voice.create({
      data: { commentId: id, organisationId, position: 0, nameAsPrinted: 'Quay Trust', confirmed: true },
    });
  }

  const first = await visitor(address).get(at('/comments'));
  before = {
    etag: first.headers.get('etag') ?? '',
    html: first.html,
    terms: await countedTerms(),
    searched: (await visitor(address).get(at(`/search?q=${WORDS.file}`))).html,
  };

  const edit = (number: number, markdown: string, basedOn = 1) =>
    perform(editComment, rosa, { slug: space.slug, number, markdown, language: 'en', basedOn });
  await decide(hidden, 'hide');
  await decide(hiddenReply, 'hide');
  await decide(returned, 'return');
  await decide(redacted, 'redact', { passage: `Ask for ${WORDS.redacted} there.`, reason: 'personal-data' });
  await decide(suggested, 'suggest', { text: `A comment with ${WORDS.suggested} in it.` });
  await decide(filed, 'remove-file', { file: attachment });
  await lookFirst(space.id, 'before');
  await edit(edited, `Another text, with ${WORDS.held} in it.`);
  await edit(declined, `Its second text, with ${WORDS.declined} in it.`);
  await decide(declined, 'return');
  const pending = await postAs(rosa, space, `It waits with ${WORDS.pending} in it.`);
  await edit(pending, `It waits with nothing in particular, once ${WORDS.replaced} is out.`);
  gone = [hidden, hiddenReply, returned, pending];
}, 120_000);

/** Fails where a text has one of the words, and says which. */
function expectNoWord(text: string, where: string): void {
  const found = Object.entries(WORDS).filter(([, word]) => text.toLowerCase().includes(word));
  expect(found, where).toEqual([]);
}

/** The objectives that the space counts comments for. */
async function countedTerms(): Promise<string[]> {
  const counts = await db().termCount.findMany({
    where: { spaceId: space.id, comments: { gt: 0 } },
    orderBy: { term: { position: 'asc' } },
    include: { term: true },
  });
  return counts.map(({ term }) => term.code);
}

const browsers = async () => ({
  anonymous: visitor(address),
  'another reader': visitor(address, await cookieOf(reader.accountId)),
});

describe('what readers do not have, or have no more', () => {
  test('was there before: a test that finds nothing anywhere would prove nothing', () => {
    for (const word of [WORDS.hidden, WORDS.hiddenReply, WORDS.returned, WORDS.redacted, WORDS.fileName])
      expect(before.html).toContain(word);
    expect(before.terms).toEqual(['7', '11']);
    expect(before.searched).toMatch(/\/comments\/\d+/);
  });

  test('stands on no page, of whatever address, for nobody who reads', async () => {
    const numbers = (await db().comment.findMany({ where: { spaceId: space.id } })).map(
      ({ number }) => number,
    );
    const pages = [
      `/spaces/${space.slug}`,
      at('/comments'),
      at('/objectives/7'),
      at('/objectives/11'),
      at('/moderation'),
      '/objectives/7',
      `/organisations/${organisation.slug}`,
      '/organisations',
      ...numbers.flatMap((number) => [at(`/comments/${number}`), at(`/comments/${number}/history`)]),
    ];
    for (const [who, browser] of Object.entries(await browsers()))
      for (const page of pages) expectNoWord((await browser.get(page)).html, `${page} for ${who}`);
  });

  test('leaves of a hidden or returned comment that readers had seen its place and why; of one that waits nothing', async () => {
    const [hidden = 0, hiddenReply = 0, returned = 0, pending = 0] = gone;
    const browser = visitor(address);
    for (const number of [hidden, hiddenReply, returned]) {
      const place = await browser.get(at(`/comments/${number}`));
      expect([number, place.status]).toEqual([number, 410]);
      expectNoWord(place.html, `the place of comment ${number}`);
    }
    expect((await browser.get(at(`/comments/${hidden}`))).html).toContain('hidden by a moderator');
    expect((await browser.get(at(`/comments/${pending}`))).status).toBe(404);
  });

  test('is not found by searching for it, and not counted', async () => {
    for (const [who, browser] of Object.entries(await browsers()))
      for (const word of Object.values(WORDS)) {
        const { html } = await browser.get(at(`/search?q=${word}`));
        expect(html, `${word} for ${who}`).not.toMatch(/\/comments\/\d+/);
      }
  });

  test('is not in the counts of the space, of its objectives and of the organisation', async () => {
    const counted = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    const published = await db().comment.count({ where: { spaceId: space.id, status: 'published' } });
    expect([counted.commentCount, counted.unplacedCount]).toEqual([published, published]);
    expect(await countedTerms()).toEqual([]);
    expect((await visitor(address).get(`/organisations/${organisation.slug}`)).status).toBe(404);
  });

  test('is not served from what was kept: the page that had it is another now', async () => {
    const again = await fetch(address(at('/comments')), { headers: { 'If-None-Match': before.etag } });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).not.toBe(before.etag);
    expectNoWord(await again.text(), 'the page that was kept');
  });

  test('is no news', async () => {
    const news = await readNewComments(space.id, 0);
    expect(news.comments.map(({ number }) => number).filter((number) => gone.includes(number))).toEqual([]);
    expectNoWord(JSON.stringify(news), 'the news');
  });

  test('is in no export that readers can make, neither words nor files nor tags', async () => {
    for (const actor of [anonymous, reader]) {
      const filters = { by: 'priority' as const, includeUnpublished: false };
      const dataset = await readExportDataset(actor, space.slug, filters, {
        publicUrl: 'https://plenary.example',
      });
      const all = [...writeCsv(dataset)].join('') + [...writeJson(dataset)].join('');
      expectNoWord(all, 'an export');
      expect(dataset.comments.map(({ number }) => number).filter((number) => gone.includes(number))).toEqual(
        [],
      );
    }
  });

  test('a file that was taken off is given to the team alone, whatever its address', async () => {
    const { id, name } = await db().attachment.findFirstOrThrow({
      where: { comment: { spaceId: space.id }, removedAt: { not: null } },
    });
    const path = at(`/files/${id}/${name}`);
    for (const cookie of [undefined, await cookieOf(reader.accountId), await cookieOf(rosa.accountId)])
      expect((await visitor(address, cookie).get(path)).status).toBe(404);
    const team = visitor(address, await cookieOf(moderator.accountId));
    expect((await team.get(path)).status).toBe(200);
    const { comment } = await db().attachment.findUniqueOrThrow({
      where: { id },
      include: { comment: true },
    });
    expect((await team.get(at(`/comments/${comment.number}`))).html).toContain('removed by a moderator');
  });

  test('goes to nobody by mail but to its author', async () => {
    const mails = await mail.received();
    const { email } = await db().account.findUniqueOrThrow({ where: { id: rosa.accountId } });
    const others = mails.filter(({ to }) => !JSON.stringify(to).includes(email ?? randomUUID()));
    for (const one of others) expectNoWord(JSON.stringify(one), `a mail to ${JSON.stringify(one.to)}`);
    expect(mails.length).toBeGreaterThan(others.length);
  });
});
