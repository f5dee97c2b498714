import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { canReadComment } from '~/comments/permissions';
import { COMMENTS_A_PAGE, readThread, THREADS_A_PAGE, type ThreadPage } from '~/comments/read-thread.server';
import type { ThreadCursor } from '~/comments/thread-key';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeComments, makeQuestion, makeSpace } from '../support/factories';

useDatabase();

async function makePlace(): Promise<{ spaceId: string; questionId: string }> {
  const { id: spaceId } = await makeSpace();
  return { spaceId, questionId: await makeQuestion(spaceId) };
}

/** `threads` top comments with two replies each, the second to the first. */
async function makeThreads(place: { spaceId: string; questionId: string }, threads: number): Promise<void> {
  const { questionId } = place;
  await makeComments(
    place.spaceId,
    Array.from({ length: threads }, (_, at) => [
      { externalRef: `top-${at}`, questionId },
      { externalRef: `reply-${at}`, parentRef: `top-${at}`, questionId },
      { parentRef: `reply-${at}`, questionId },
    ]).flat(),
  );
}

const numbersOf = (page: ThreadPage): number[] => page.comments.map((comment) => comment.number);

async function pagesFrom(place: { spaceId: string; questionId: string }): Promise<ThreadPage[]> {
  const pages: ThreadPage[] = [];
  let cursor: ThreadCursor = null;
  do {
    const page: ThreadPage = await readThread(anonymous, place, cursor, 'en');
    pages.push(page);
    cursor = page.after === null ? null : { after: page.after };
  } while (cursor && pages.length < 50);
  return pages;
}

describe('a long discussion', () => {
  test('is paged by threads; going on shows every comment once, in thread order, and going back shows the same pages', async () => {
    const place = await makePlace();
    await makeThreads(place, THREADS_A_PAGE * 2 + 3);
    const pages = await pagesFrom(place);
    expect(pages.map((page) => page.comments.filter((comment) => comment.depth === 0).length)).toEqual([
      20, 20, 3,
    ]);
    const paths = pages.flatMap((page) => page.comments.map((comment) => comment.path));
    expect(paths).toEqual([...new Set(paths)].sort());
    expect(paths.length).toBe((THREADS_A_PAGE * 2 + 3) * 3);
    const last = pages.at(-1)!;
    const middle = await readThread(anonymous, place, { before: last.before! }, 'en');
    expect(numbersOf(middle)).toEqual(numbersOf(pages[1]!));
    const first = await readThread(anonymous, place, { before: middle.before! }, 'en');
    expect(numbersOf(first)).toEqual(numbersOf(pages[0]!));
    expect([first.before, last.after]).toEqual([null, null]);
    expect([first.after, middle.after]).toEqual([pages[0]!.after, pages[1]!.after]);
  });

  test('stays where it is while others write: a page by key shows the same comments after new ones arrived', async () => {
    const place = await makePlace();
    await makeThreads(place, 30);
    const cursor = { after: (await readThread(anonymous, place, null, 'en')).after! };
    const before = numbersOf(await readThread(anonymous, place, cursor, 'en'));
    await makeComments(place.spaceId, [{ parentRef: 'top-0', questionId: place.questionId }]);
    expect(numbersOf(await readThread(anonymous, place, cursor, 'en'))).toEqual(before);
  });

  test('one thread of hundreds has pages of its own, and its replies say what they answer', async () => {
    const place = await makePlace();
    const { questionId } = place;
    await makeComments(place.spaceId, [
      { externalRef: 'top', questionId },
      ...Array.from({ length: COMMENTS_A_PAGE + 30 }, () => ({ parentRef: 'top', questionId })),
    ]);
    const pages = await pagesFrom(place);
    expect(pages.map((page) => page.comments.length)).toEqual([COMMENTS_A_PAGE, 31]);
    expect(pages[1]!.comments[0]!.parent).toMatchObject({ number: 1 });
    const back = await readThread(anonymous, place, { before: pages[1]!.before! }, 'en');
    expect(numbersOf(back)).toEqual(numbersOf(pages[0]!));
  });
});

describe('what is not published', () => {
  test('a reply to a hidden comment keeps its place and does not say whom it answers', async () => {
    const place = await makePlace();
    const { questionId } = place;
    await makeComments(place.spaceId, [
      {
        externalRef: 'hidden',
        questionId,
        status: 'hidden',
        authorName: 'Hidden Person',
        markdown: 'Hidden words.',
      },
      { parentRef: 'hidden', questionId },
      { questionId, status: 'pending' },
      { questionId },
    ]);
    const page = await readThread(anonymous, place, null, 'en');
    // What was replied to has a place, and nothing more; what nobody replied to has none.
    expect(page.comments.map(({ number, parent }) => ({ number, parent }))).toEqual([
      { number: 2, parent: { number: 1, speaker: null } },
      { number: 4, parent: null },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/Hidden/);
  });

  test('a discussion shows exactly the comments that may be read, to a reader and to the secretariat', async () => {
    const place = await makePlace();
    const { questionId } = place;
    const statuses = ['published', 'pending', 'hidden'] as const;
    await makeComments(
      place.spaceId,
      statuses.flatMap((above) => [
        { externalRef: above, questionId, status: above },
        ...statuses.map((status) => ({ parentRef: above, questionId, status })),
      ]),
    );
    const all = await db().comment.findMany({ where: place, select: { number: true, status: true } });
    for (const actor of [anonymous, operator]) {
      const allowed = all.filter(
        ({ status }) =>
          !canReadComment(actor, {
            status,
            space: { id: place.spaceId, stage: 'open', visibility: 'public' },
          }),
      );
      const shown = numbersOf(await readThread(actor, place, null, 'en'));
      expect(shown.sort((a, b) => a - b)).toEqual(allowed.map(({ number }) => number).sort((a, b) => a - b));
    }
  });

  test('a name withheld is withheld from readers, as author and where a reply names whom it answers, and not from the secretariat', async () => {
    const place = await makePlace();
    const { questionId } = place;
    await makeComments(place.spaceId, [
      {
        externalRef: 'withheld',
        questionId,
        authorName: 'Amina Secret',
        authorLabel: 'Secret Label',
        nameWithheld: true,
      },
      { parentRef: 'withheld', questionId },
    ]);
    expect(JSON.stringify(await readThread(anonymous, place, null, 'en'))).not.toMatch(/Secret/);
    expect(JSON.stringify(await readThread(operator, place, null, 'en'))).toMatch(/Amina Secret/);
  });
});
