import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { afterPosting } from '~/comments/submission/after-posting';
import { readAnswersPage } from '~/comments/submission/read-answers-page.server';
import { db } from '~/platform/db.server';
import { useDatabase } from '../../support/database';
import { makeCommentDraft } from '../../support/drafts';
import { makeAccount, makeQuestion, makeSpace, makeWorkplan } from '../../support/factories';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;

beforeEach(async () => {
  space = await makeSpace();
  await makeQuestion(space.id);
  await makeWorkplan(space.slug);
  ({ person: rosa } = await makeAccount());
});

const begin = (place: string, text = `Ports need lights. ${randomUUID()}`, where = space, who = rosa) =>
  makeCommentDraft({ accountId: who.accountId, spaceId: where.id, place, content: { text } });
const shown = async (actor: Person | typeof anonymous = rosa) =>
  (await readAnswersPage(actor, space.slug, 'en')).begunElsewhere.map(({ place, paragraph }) => [
    place,
    paragraph,
  ]);

describe('beside the form of all answers', () => {
  test('stands what one has begun on paragraphs, priorities and the space, and not the answers themselves', async () => {
    for (const place of ['all', 'question-1', 'block-2', 'priority-N5', 'space']) await begin(place);
    expect(await shown()).toEqual(
      expect.arrayContaining([
        [{ kind: 'block', number: 2 }, 2],
        [{ kind: 'priority', code: 'N5' }, null],
        [{ kind: 'space' }, null],
      ]),
    );
    expect(await shown()).toHaveLength(3);
  });

  test('stands nothing of other people, of another space, or that is empty', async () => {
    const { person: other } = await makeAccount();
    await begin('block-2', 'Somebody else’s.', space, other);
    await begin('block-2', 'Elsewhere.', await makeSpace());
    await begin('space', '  ');
    expect(await shown()).toEqual([]);
    expect(await shown(anonymous)).toEqual([]);
  });

  test('stand paragraphs in the order of the draft, whichever was saved last', async () => {
    for (const place of ['space', 'block-1', 'block-2']) await begin(place);
    expect((await shown()).map(([, paragraph]) => paragraph)).toEqual([1, 2, null]);
  });

  test('a paragraph that the draft has no more has no number', async () => {
    await begin('block-2');
    await db().block.updateMany({
      where: { number: 2, workplan: { spaceId: space.id } },
      data: { position: null },
    });
    expect(await shown()).toEqual([[{ kind: 'block', number: 2 }, null]]);
  });
});

describe('who has posted answers', () => {
  const posted = (...states: ('published' | 'pending')[]) => ({
    comments: states.map((status, at) => ({ number: at + 4, status })),
    isNew: true,
  });

  test('is led to the one answer, or to the first of several, in words that fit the number', () => {
    expect(afterPosting('x', posted('published'), false)).toBe('/spaces/x/comments/4?done=answerPosted');
    expect(afterPosting('x', posted('published', 'published'), false)).toBe(
      '/spaces/x/comments/4?done=answersPosted',
    );
  });

  test('is told of what waits for a moderator at the list of all that is theirs', () => {
    expect(afterPosting('x', posted('pending'), false)).toBe('/account/comments?done=answerWaiting');
    expect(afterPosting('x', posted('published', 'pending'), false)).toBe(
      '/account/comments?done=answersWaiting',
    );
  });

  test('is told there as well of what they began and have not posted', () => {
    expect(afterPosting('x', posted('published'), true)).toBe('/account/comments?done=answersPostedMore');
    expect(afterPosting('x', posted('pending', 'published'), true)).toBe(
      '/account/comments?done=answersWaitingMore',
    );
  });

  test('a second time is told that it was posted before', () => {
    expect(afterPosting('x', { ...posted('published'), isNew: false }, true)).toBe(
      '/spaces/x/comments/4?done=commentPostedBefore',
    );
  });
});
