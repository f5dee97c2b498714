import { beforeEach, describe, expect, test } from 'vitest';
import { addDraftFile } from '~/comments/draft-files/add-draft-file.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { readPlaceKey, type WritingPlace } from '~/comments/writing/writing-place';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeCommentDraft } from '../../support/drafts';
import { useFileStore } from '../../support/file-store';
import { postAs } from '../../support/moderated';
import { useServedApp } from '../../support/served-app';
import { deskScene, filledIn, offered } from './desk-scene';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

let scene: Awaited<ReturnType<typeof deskScene>>;
beforeEach(async () => {
  scene = await deskScene(address);
});

const onComment = (number: number, kind: string) => `${scene.desk}/items/comment-${number}/${kind}`;

/** Fills a form in as somebody does who has just opened it. */
async function fillIn(number: number, kind: string, fields: [string, string][] | Record<string, string>) {
  const { html } = await scene.ana.browser.get(onComment(number, kind));
  const seen = filledIn(html).seen?.[0] ?? '';
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  return { opened: html, ...(await scene.ana.send(onComment(number, kind), [['seen', seen], ...pairs])) };
}
const commentOf = (number: number) =>
  db().comment.findUniqueOrThrow({
    where: { spaceId_number: { spaceId: scene.space.id, number } },
    include: {
      parent: { select: { number: true } },
      question: { select: { number: true } },
      revisions: { orderBy: { number: 'asc' } },
      marks: { include: { original: { select: { number: true } } } },
      tags: { include: { term: { select: { code: true } } } },
    },
  });

describe('a passage to be removed', () => {
  test('has to stand in the comment', async () => {
    const number = await postAs(scene.author, scene.space, 'Call Rosa at 0611 223344.');
    const { status, html } = await fillIn(number, 'redact', {
      passage: '0699 999999',
      reason: 'personal-data',
    });
    expect(status).toBe(400);
    expect(html).toContain('These words do not stand in the comment as it is.');
    expect(filledIn(html)).toMatchObject({ passage: ['0699 999999'], reason: ['personal-data'] });
  });

  test('that stands in several places is removed from all once somebody said that all are meant', async () => {
    const number = await postAs(scene.author, scene.space, 'Call 0611 223344. Again: 0611\n223344, by day.');
    const passage = { passage: '0611 223344', reason: 'personal-data', noteToTeam: 'A private number.' };
    const asked = await fillIn(number, 'redact', passage);
    expect(asked.status).toBe(400);
    expect(asked.html).toContain('These words stand in 2 places.');
    expect(filledIn(asked.html)).toMatchObject({
      passage: ['0611 223344'],
      noteToTeam: ['A private number.'],
    });
    expect(offered(asked.html, 'everywhere')).toHaveLength(1);
    expect((await commentOf(number)).revisions).toHaveLength(1);
    const done = await fillIn(number, 'redact', { ...passage, everywhere: 'on' });
    expect(done.status).toBe(303);
    const { revisions } = await commentOf(number);
    expect(revisions.map(({ status }) => status)).toEqual(['redacted', 'stands']);
    expect(revisions[1]?.text).toBe('Call […]. Again: […], by day.');
  });
});

describe('a suggestion', () => {
  test('begins with the text as it is, and comes back with what it would change', async () => {
    const number = await postAs(scene.author, scene.space, 'The **harbour** needs a clinic.');
    const text = 'The **harbour** needs a clinic and a school.';
    const { opened, status, html } = await fillIn(number, 'suggest', { text });
    expect(filledIn(opened).text).toEqual(['The **harbour** needs a clinic.']);
    expect(status).toBe(400);
    expect(html).toContain('What its author will be asked to accept');
    expect(html).toMatch(/<ins>.*and a school.*<\/ins>/s);
    expect((await fillIn(number, 'suggest', { text, reason: 'off-topic' })).status).toBe(303);
    expect((await commentOf(number)).revisions.map(({ status }) => status)).toEqual(['stands', 'suggested']);
  });
});

describe('a move', () => {
  test('says how many replies come along, and takes one place: of the list, or below a comment', async () => {
    const number = await postAs(scene.author, scene.space);
    await postAs(scene.author, scene.space, 'And another thing.', `comment-${number}`);
    const other = await postAs(scene.author, scene.space, 'Elsewhere.');
    const neither = await fillIn(number, 'move', { reason: 'misplaced' });
    expect(neither.opened).toContain('1 reply to it comes along');
    expect(neither.opened).toContain('O6. Early warning for coastal storms');
    expect(neither.opened).toMatch(/On the consultation as a whole.*it stands here/);
    expect(neither.status).toBe(400);
    expect(neither.html).toContain('href="#form-place"');
    const both = await fillIn(number, 'move', {
      reason: 'misplaced',
      place: 'question-1',
      below: String(other),
    });
    expect(both.status).toBe(400);
    expect(both.html).toContain('Choose a place or name a comment, not both.');
    expect(filledIn(both.html)).toMatchObject({ place: ['question-1'], below: [String(other)] });
    expect((await fillIn(number, 'move', { reason: 'misplaced', place: 'question-1' })).status).toBe(303);
    expect((await commentOf(number)).question?.number).toBe(1);
    expect((await fillIn(number, 'move', { reason: 'misplaced', below: String(other) })).status).toBe(303);
    expect((await commentOf(number)).parent?.number).toBe(other);
    const itself = await fillIn(number, 'move', { reason: 'misplaced', below: String(number) });
    expect(itself.status).toBe(400);
    expect(await db().decision.count({ where: { kind: 'move', spaceId: scene.space.id } })).toBe(2);
  });
});

describe('a duplicate', () => {
  test('is offered the comments that say nearly the same, and any other by its number', async () => {
    const words = 'Every town on the coast needs a shelter that is open by night and by day, all year round.';
    const first = await postAs(scene.author, scene.space, words);
    const { person } = scene.ben;
    const second = await postAs(person, scene.space, `${words} Please.`);
    const none = await fillIn(second, 'duplicate', { original: 'the first', reason: 'duplicate' });
    expect(none.opened).toContain(`>Comment ${first}</a>`);
    expect(filledIn(none.opened)).toMatchObject({ original: [String(first)], reason: ['duplicate'] });
    expect(none.status).toBe(400);
    expect(filledIn(none.html).original).toEqual(['the first']);
    const done = await fillIn(second, 'duplicate', { original: String(first), reason: 'duplicate' });
    expect(done.status).toBe(303);
    expect((await commentOf(second)).marks[0]?.original?.number).toBe(first);
  });
});

describe('tags', () => {
  test('are shown with their words, and those that stay ticked stand, with what was added', async () => {
    const number = await postAs(
      scene.author,
      scene.space,
      'On priority N5 we agree; on priority O6 and priority O2 we do not.',
    );
    const { html } = await scene.ana.browser.get(onComment(number, 'retag'));
    const { tags: ticked = [] } = filledIn(html);
    const before = (await commentOf(number)).tags;
    expect(before.map(({ term }) => term.code).sort()).toEqual(['N5', 'O2', 'O6']);
    expect([...ticked].sort()).toEqual(before.map(({ id }) => id).sort());
    expect(html).toMatch(/<q[^>]*>priority N5<\/q>/);
    const kept = before.find(({ term }) => term.code === 'O6')?.id ?? '';
    const unclear = await fillIn(number, 'retag', [
      ['tags', kept],
      ['add', 'N2, no such thing at all'],
      ['reason', 'misplaced'],
    ]);
    expect(unclear.status).toBe(400);
    expect(filledIn(unclear.html)).toMatchObject({ tags: [kept], add: ['N2, no such thing at all'] });
    const done = await fillIn(number, 'retag', [
      ['tags', kept],
      ['add', 'N2'],
      ['reason', 'misplaced'],
    ]);
    expect(done.status).toBe(303);
    const stand = (await commentOf(number)).tags.filter(({ state }) => state === 'confirmed');
    expect(stand.map(({ term }) => term.code).sort()).toEqual(['N2', 'O6']);
  });

  test('can all be dropped', async () => {
    const number = await postAs(scene.author, scene.space, 'On priority N5 we agree.');
    expect((await fillIn(number, 'retag', { reason: 'misplaced' })).status).toBe(303);
    expect((await commentOf(number)).tags.map(({ state }) => state)).toEqual(['rejected']);
  });
});

describe('a file', () => {
  test('is chosen among those of the comment, and taken off', async () => {
    const draftId = await makeCommentDraft({
      accountId: scene.author.accountId,
      spaceId: scene.space.id,
      place: 'space',
      content: { text: 'See our notes.' },
    });
    for (const name of ['first.txt', 'second.txt'])
      await perform(addDraftFile, scene.author, {
        draftId,
        file: { name, bytes: Buffer.from(`Notes: ${name}`) },
      });
    const place = readPlaceKey('space') as WritingPlace;
    const { number } = await perform(postComment, scene.author, {
      slug: scene.space.slug,
      place,
      draftId,
      language: 'en',
    });
    const none = await fillIn(number, 'remove-file', { reason: 'personal-data' });
    expect(none.status).toBe(400);
    expect(none.opened).toContain('second.txt');
    const files = await db().attachment.findMany({ where: { comment: { number, spaceId: scene.space.id } } });
    const second = files.find(({ name }) => name === 'second.txt')?.id ?? '';
    expect(offered(none.opened, 'file').sort()).toEqual(files.map(({ id }) => id).sort());
    expect((await fillIn(number, 'remove-file', { file: second, reason: 'personal-data' })).status).toBe(303);
    expect(
      offered((await scene.ana.browser.get(onComment(number, 'remove-file'))).html, 'file'),
    ).not.toContain(second);
  });
});

describe('a pause', () => {
  test('is for one of the times offered', async () => {
    const number = await postAs(scene.author, scene.space);
    const long = await fillIn(number, 'pause', { days: '4000', reason: 'insult' });
    expect(long.status).toBe(400);
    expect(offered(long.opened, 'days')).toEqual(['1', '3', '7', '30']);
    expect((await fillIn(number, 'pause', { days: '7', reason: 'insult' })).status).toBe(303);
    const restriction = await db().restriction.findFirstOrThrow({ where: { spaceId: scene.space.id } });
    expect(restriction).toMatchObject({ kind: 'paused', accountId: scene.author.accountId });
  });
});
