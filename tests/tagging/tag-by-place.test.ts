import { beforeAll, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { postComment } from '~/comments/writing/post-comment.server';
import { readPlaceKey, type WritingPlace } from '~/comments/writing/writing-place';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { wireEvents } from '~/server/wire-events.server';
import { useDatabase } from '../support/database';
import { makeCommentDraft } from '../support/drafts';
import { makeAccount, makeSpace, makeWorkplan } from '../support/factories';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
beforeAll(async () => {
  wireEvents();
  space = await makeSpace();
  await makeWorkplan(space.slug);
  ({ person: rosa } = await makeAccount());
});

/** The codes that a comment posted in a place is tagged with, as a whole. */
async function postedOn(key: string, text: string): Promise<{ number: number; codes: string[] }> {
  const draftId = await makeCommentDraft({
    accountId: rosa.accountId,
    spaceId: space.id,
    place: key,
    content: { text, voice: 'person' },
  });
  const place = readPlaceKey(key) as WritingPlace;
  const { number } = await perform(postComment, rosa, { slug: space.slug, place, draftId, language: 'en' });
  const tags = await db().tag.findMany({
    where: { comment: { spaceId: space.id, number }, excerptId: null, source: 'author', state: 'confirmed' },
    select: { term: { select: { code: true } } },
  });
  return { number, codes: tags.map(({ term }) => term.code) };
}

test('a comment on a priority, or on a paragraph of it, speaks to it, and is counted there', async () => {
  const { number, codes } = await postedOn('priority-O6', 'Please say who pays for the sirens.');
  expect(codes).toEqual(['O6']);
  expect((await postedOn('block-2', 'Apprentices need a place to sleep.')).codes).toEqual(['N5']);
  const counts = await db().termCount.findMany({
    where: { spaceId: space.id },
    select: { comments: true, term: { select: { code: true } } },
  });
  expect(counts.map(({ term, comments }) => [term.code, comments]).sort()).toEqual([
    ['N5', 1],
    ['O6', 1],
  ]);
  expect((await postedOn(`comment-${number}`, 'We wonder about that too, all of us.')).codes).toEqual([]);
});

test('one on the introduction, or on nothing in particular, speaks to what its words name', async () => {
  expect((await postedOn('block-1', 'The beginning could be shorter by half.')).codes).toEqual([]);
  expect((await postedOn('space', 'Thank you for asking us before it is printed.')).codes).toEqual([]);
});
