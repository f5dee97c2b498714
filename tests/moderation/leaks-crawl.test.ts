import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Person } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { readNewComments } from '~/comments/read-new-comments.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { writeExport } from '~/exports/write-export.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { sendComment } from '~/tagging/author-tags/send-comment.server';
import { unzip } from '../exports/unzip';
import { useDatabase } from '../support/database';
import { makeCommentDraft } from '../support/drafts';
import { makeAccount, makeOrganisation, makeQuestion, makeSpace, makeWorkplan } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { useMail } from '../support/mailed';
import { decideAs, lookFirst, postAs } from '../support/moderated';
import { makeDraftFile } from '../support/own-draft';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const mail = useMail();
const { address } = useServedApp({ sample: false });

/** A word for everything that readers must not see, each standing in one place only. */
const HIDDEN = {
  hidden: 'kestrelfoot',
  'hidden, in its proposal': 'dunlinplan',
  'hidden, in its file': 'avocetnotes',
  'hidden, the name of its file': 'shrikename',
  'hidden, its organisation': 'Turnstone Circle',
  held: 'wagtailmoss',
  returned: 'plovershade',
  'a removed passage': 'curlewbarn',
  'a later text that waits': 'ospreyreed',
  'a later text that was returned': 'bitternlow',
  'a suggestion': 'godwitlamp',
  'a removed file': 'ternbookwords',
  'the name of a removed file': 'ternbook',
  'a note to the author': 'linnetnote',
  'a note for the team': 'siskinnote',
} as const;
const ANY = new RegExp(Object.values(HIDDEN).join('|'), 'i');

let space: { id: string; slug: string };
let rosa: Person;
let moderator: Person;
let reader: Person;
let before: Map<string, string | null>;
let since: number;
let reply: number;

const paths = () =>
  [
    '',
    '/questions/1',
    '/comments',
    '/workplan',
    '/priorities/N5',
    '/objectives/8',
    '/proposals',
    '/moderation',
  ].map((path) => `/spaces/${space.slug}${path}`);

/** A comment with a file of a name and words. */
async function postWithFile(name: string, words: string, text: string): Promise<number> {
  const draftId = await makeCommentDraft({
    accountId: rosa.accountId,
    spaceId: space.id,
    place: 'question-1',
    content: { text },
  });
  await makeDraftFile(rosa, draftId, { name, bytes: Buffer.from(words) });
  const place = { kind: 'question' as const, number: 1 };
  return (await perform(postComment, rosa, { slug: space.slug, place, draftId, language: 'en' })).number;
}

const edit = (number: number, markdown: string, basedOn = 1) =>
  perform(editComment, rosa, { slug: space.slug, number, markdown, language: 'en', basedOn });

beforeAll(async () => {
  space = await makeSpace();
  await db().space.update({
    where: { id: space.id },
    data: { showsRevisions: true, screening: { commentsPerHour: null, holdDuplicates: false } },
  });
  await makeQuestion(space.id);
  await makeWorkplan(space.slug);
  const organisationId = await makeOrganisation({ name: HIDDEN['hidden, its organisation'] });
  ({ person: rosa } = await makeAccount({ name: 'Rosa Marin' }));
  ({ person: reader } = await makeAccount({ name: 'Some Reader' }));
  ({ person: moderator } = await makeAccount({ moderates: [space.id], name: 'Ana Moderator' }));
  const on = 'question-1';
  const speaker = (await makeAccount({ represents: [organisationId] })).person;

  const draftId = await makeCommentDraft({
    accountId: speaker.accountId,
    spaceId: space.id,
    place: on,
    content: { text: `The ${HIDDEN.hidden} asks for N5 and Objective 8.`, voice: organisationId },
  });
  await makeDraftFile(speaker, draftId, {
    name: `${HIDDEN['hidden, the name of its file']}.txt`,
    bytes: Buffer.from(`Our ${HIDDEN['hidden, in its file']} on Objective 9.`),
  });
  await db().commentDraft.update({
    where: { id: draftId },
    data: {
      tags: {
        proposals: [{ title: `A ${HIDDEN['hidden, in its proposal']} for all` }],
        offers: [{ code: 'N5', text: 'We have boats.' }],
      },
    },
  });
  const question = { kind: 'question' as const, number: 1 };
  const { number: hidden } = await perform(sendComment, speaker, {
    slug: space.slug,
    place: question,
    draftId,
    language: 'en',
  });
  reply = await postAs(reader, space, 'I agree with what you say here.', `comment-${hidden}`);
  const returned = await postAs(rosa, space, `They ${HIDDEN.returned} all of it.`, on);
  const redacted = await postAs(
    rosa,
    space,
    `Our ${HIDDEN['a removed passage']} asks for Objective 8 soon.`,
    on,
  );
  await edit(redacted, `Our ${HIDDEN['a removed passage']} asks for Objective 8 very soon.`);
  const filed = await postWithFile(
    `${HIDDEN['the name of a removed file']}.txt`,
    `The ${HIDDEN['a removed file']} name N2.`,
    'See what we attach.',
  );
  const suggested = await postAs(rosa, space, 'A text that could be better.', on);
  const [waiting, refused] = [
    await postAs(rosa, space, 'A first text.', on),
    await postAs(rosa, space, 'Another first text.', on),
  ];
  await mail.received();
  before = new Map();
  for (const path of paths()) before.set(path, (await visitor(address).get(path)).headers.get('etag'));
  since = (await db().space.findUniqueOrThrow({ where: { id: space.id } })).revision;

  await lookFirst(space.id, 'before');
  await postAs(rosa, space, `The ${HIDDEN.held} asks for N5.`, on);
  await edit(waiting, `An ${HIDDEN['a later text that waits']} text.`);
  await edit(refused, `A ${HIDDEN['a later text that was returned']} text.`);
  await lookFirst(space.id, 'after');
  const notes = { noteToAuthor: HIDDEN['a note to the author'], noteToTeam: HIDDEN['a note for the team'] };
  const decide = (number: number, kind: Parameters<typeof decideAs>[3], details = {}) =>
    decideAs(moderator, space.slug, number, kind, { ...notes, ...details });
  const file = await db().attachment.findFirstOrThrow({
    where: { comment: { spaceId: space.id, number: filed } },
  });
  await decide(hidden, 'hide');
  await decide(returned, 'return');
  await decide(refused, 'return');
  await decide(redacted, 'redact', { passage: HIDDEN['a removed passage'], reason: 'personal-data' });
  await decide(filed, 'remove-file', { file: file.id });
  await decide(suggested, 'suggest', { text: `A ${HIDDEN['a suggestion']} text.` });
});

/** Every page of ours that can be reached from some, with what it was. */
async function crawl(cookie?: string, most = 150): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [...paths(), '/', '/organisations', '/objectives'];
  for (let path = waiting.shift(); path && pages.size < most; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const { html, status } = await visitor(address, cookie).get(path);
    pages.set(path, `${status} ${html}`);
    for (const [, link = ''] of html.matchAll(
      /(?:href|action)="(\/(?!sign-out|assets|about|objectives\/|[a-z]{2}\/)[^"#]*)/g,
    ))
      if (!pages.has(link)) waiting.push(link.replaceAll('&amp;', '&'));
  }
  return pages;
}

const wordsIn = (text: string) =>
  Object.entries(HIDDEN)
    .filter(([, word]) => text.toLowerCase().includes(word.toLowerCase()))
    .map(([what]) => what);

describe('what readers must not see', () => {
  test.each(['anonymous', 'participant'])('is on no page that can be reached as %s', async (who) => {
    const cookie = who === 'anonymous' ? undefined : await cookieOf(reader.accountId);
    const pages = await crawl(cookie);
    expect(pages.size).toBeGreaterThan(25);
    expect(
      [...pages].filter(([, html]) => ANY.test(html)).map(([path, html]) => [path, wordsIn(html)]),
    ).toEqual([]);
    // The page of the reply to what was hidden is among those; earlier versions that nothing leads to are asked for.
    expect(pages.has(`/spaces/${space.slug}/comments/${reply}`)).toBe(true);
    for (const { number } of await db().comment.findMany({ where: { spaceId: space.id } }))
      for (const page of ['', '/history', '/edit', '/withdraw', '/flag']) {
        const path = `/spaces/${space.slug}/comments/${number}${page}`;
        const { html } = await visitor(address, cookie).get(path);
        expect([path, wordsIn(html)]).toEqual([path, []]);
      }
  });

  test('is seen by the team, or this test would prove nothing', async () => {
    const pages = await crawl(await cookieOf(moderator.accountId), 60);
    const desk = visitor(address, await cookieOf(moderator.accountId));
    const record = await desk.get(`/desk/spaces/${space.slug}/moderation/record`);
    const seen = new Set(wordsIn([...pages.values(), record.html].join(' ')));
    for (const what of ['hidden', 'held', 'returned', 'a note for the team'])
      expect([...seen]).toContain(what);
  });

  const search = async (word: string, cookie?: string) =>
    (await visitor(address, cookie).get(`/spaces/${space.slug}/search?q=${encodeURIComponent(word)}`)).html;

  test.each(Object.entries(HIDDEN))('is not found by searching (%s)', async (_what, word) => {
    for (const cookie of [undefined, await cookieOf(reader.accountId)])
      expect(await search(word, cookie)).not.toMatch(/class="results"/);
  });

  test('what is public is found, and the team finds what is hidden', async () => {
    expect(await search('better')).toMatch(/class="results"/);
    expect(await search(HIDDEN.hidden, await cookieOf(moderator.accountId))).toMatch(/class="results"/);
  });

  test('is in no count', async () => {
    const published = await db().comment.findMany({
      where: { spaceId: space.id, status: 'published' },
      select: { questionId: true },
    });
    const kept = await db().space.findUniqueOrThrow({
      where: { id: space.id },
      include: { questions: true },
    });
    expect(kept.commentCount).toBe(published.length);
    expect(kept.questions[0]?.commentCount).toBe(
      published.filter(({ questionId }) => questionId !== null).length,
    );
    // Who alone spoke of N5 was hidden, who alone spoke of N2 did so in a file that was removed.
    const counts = await db().termCount.findMany({ where: { spaceId: space.id }, include: { term: true } });
    expect(counts.map(({ term }) => term.code).filter((code) => ['N5', 'N2', '9'].includes(code))).toEqual(
      [],
    );
  });

  test('is in no news of discussions', async () => {
    const { comments } = await readNewComments(space.id, 0);
    const open = await db().comment.findMany({
      where: { spaceId: space.id, status: 'published' },
      select: { number: true },
    });
    const numbers = new Set(open.map(({ number }) => number));
    expect(comments.filter(({ number }) => !numbers.has(number))).toEqual([]);
    // Nothing that was decided brought anything new.
    expect((await readNewComments(space.id, since)).comments).toEqual([]);
  });

  test.each(['csv', 'xlsx', 'docx', 'json'] as const)('is in no export of readers (%s)', async (format) => {
    for (const actor of [anonymous, reader] as Actor[]) {
      const filters = { by: 'question' as const, includeUnpublished: true };
      const dataset = await readExportDataset(actor, space.slug, filters, {
        publicUrl: 'https://plenary.example',
      });
      const pieces: Uint8Array[] = [];
      for await (const piece of writeExport(dataset, format)) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      const words = ['csv', 'json'].includes(format)
        ? bytes.toString('utf8')
        : [...unzip(bytes).values()].join('\n');
      expect(wordsIn(words)).toEqual([]);
      expect(words).toContain('[…]');
    }
  });

  test('is in no file that is given out, and in no page that was kept from before', async () => {
    const files = await db().attachment.findMany({ where: { comment: { spaceId: space.id } } });
    expect(files).toHaveLength(2);
    for (const { id, name } of files)
      expect((await visitor(address).get(`/spaces/${space.slug}/files/${id}/${name}`)).status).toBe(404);
    for (const [path, etag] of before) {
      const answer = await fetch(address(path), { headers: etag ? { 'If-None-Match': etag } : {} });
      // Where nothing of it changed the page may stay the same.
      expect([path, path.endsWith('/workplan') || answer.status === 200]).toEqual([path, true]);
      expect(wordsIn(await answer.text())).toEqual([]);
    }
  });

  test('is mailed to nobody but those whose words they are', async () => {
    const mails = await mail.received();
    expect(mails.length).toBeGreaterThan(4);
    const others = await db().account.findMany({
      where: { id: { in: [reader.accountId, moderator.accountId] } },
      select: { email: true },
    });
    const addresses = new Set(others.map(({ email }) => email));
    const toOthers = mails.filter(({ envelope }) => envelope.to.some((to) => addresses.has(to)));
    expect(toOthers.filter(({ text, html }) => ANY.test(`${text}${html}`))).toEqual([]);
    // Of the team's notes nobody hears, nor who it was that decided.
    expect(
      mails.filter(
        ({ text }) => text?.includes(HIDDEN['a note for the team']) || text?.includes('Ana Moderator'),
      ),
    ).toEqual([]);
  });
});
