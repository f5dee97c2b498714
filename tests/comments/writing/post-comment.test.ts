import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { postComment } from '~/comments/writing/post-comment.server';
import { readPlaceKey, type WritingPlace } from '~/comments/writing/writing-place';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound, SignInNeeded } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeCommentDraft } from '../../support/drafts';
import {
  makeAccount,
  makeMembership,
  makeOrganisation,
  makeQuestion,
  makeSpace,
  makeWorkplan,
} from '../../support/factories';

useDatabase();

let space: { id: string; slug: string };
let union: string;
let rosa: Person;
beforeAll(async () => {
  space = await makeSpace();
  await makeQuestion(space.id);
  await makeWorkplan(space.slug);
  union = await makeOrganisation({ name: 'Harbour Workers’ Union' });
  ({ person: rosa } = await makeAccount({ represents: [union] }));
});

type Content = Parameters<typeof makeCommentDraft>[0]['content'];
/** A text that no check takes for a copy of another. */
const words = () => `We ask for a timeline of ${randomUUID().replaceAll('-', ' ')} months.`;

async function drafted(key: string, content: Content = {}, actor = rosa, where = space) {
  const draftId = await makeCommentDraft({
    accountId: actor.accountId,
    spaceId: where.id,
    place: key,
    content: { text: words(), voice: actor === rosa ? union : 'person', ...content },
  });
  return { slug: where.slug, place: readPlaceKey(key) as WritingPlace, draftId, language: 'en' };
}
const post = async (key: string, content: Content = {}, actor = rosa, where = space) =>
  perform(postComment, actor, await drafted(key, content, actor, where));
const commentOf = (number: number, where = space) =>
  db().comment.findFirstOrThrow({
    where: { spaceId: where.id, number },
    include: {
      revisions: true,
      voices: true,
      holds: true,
      question: true,
      block: true,
      parent: true,
      interests: true,
      coSignatures: true,
    },
  });

describe('a draft that is posted', () => {
  test('is a comment with its place, words, language, author and organisation; the draft is gone', async () => {
    const { number, status, isNew } = await post('question-1', { text: 'We ask for **more** time.' });
    expect({ status, isNew }).toEqual({ status: 'published', isNew: true });
    expect(await commentOf(number)).toMatchObject({
      origin: 'web',
      status: 'published',
      accountId: rosa.accountId,
      authorName: 'Rosa Participant',
      language: 'en',
      late: false,
      question: { number: 1 },
      revisions: [
        { number: 1, markdown: 'We ask for **more** time.', text: 'We ask for more time.', status: 'stands' },
      ],
      voices: [
        { organisationId: union, nameAsPrinted: 'Harbour Workers’ Union', confirmed: true, source: 'author' },
      ],
      holds: [],
    });
    expect(await db().commentDraft.count({ where: { accountId: rosa.accountId, place: 'question-1' } })).toBe(
      0,
    );
    const counted = await db().question.findFirstOrThrow({ where: { spaceId: space.id } });
    expect(counted.commentCount).toBe(
      await db().comment.count({ where: { questionId: counted.id, status: 'published' } }),
    );
  });

  test('stands on a paragraph, a priority, nothing in particular, or under what it replies to', async () => {
    const onBlock = await commentOf((await post('block-2')).number);
    expect(onBlock).toMatchObject({ block: { number: 2 }, questionId: null, priorityId: null });
    const { priorityId } = await commentOf((await post('priority-O6')).number);
    expect(await db().term.findUniqueOrThrow({ where: { id: priorityId ?? '' } })).toMatchObject({
      code: 'O6',
    });
    expect(await commentOf((await post('space')).number)).toMatchObject({
      questionId: null,
      blockId: null,
      priorityId: null,
    });
    const reply = await commentOf((await post(`comment-${onBlock.number}`)).number);
    expect(reply).toMatchObject({ parentId: onBlock.id, depth: 1, block: { number: 2 } });
    expect(reply.path.startsWith(`${onBlock.path}.`)).toBe(true);
  });

  test('sent twice, at once and later, is one comment', async () => {
    const request = await drafted('question-1');
    const sent = await Promise.all([1, 2, 3].map(() => perform(postComment, rosa, request)));
    const later = await perform(postComment, rosa, request);
    expect(new Set([...sent, later].map(({ number }) => number)).size).toBe(1);
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(later.isNew).toBe(false);
    expect(await db().comment.count({ where: { requestKey: request.draftId } })).toBe(1);
  });

  test('of a priority’s question keeps what was chosen, in the order of the workplan, and may say nothing more', async () => {
    const asking = await makeSpace();
    await makeQuestion(asking.id);
    await makeWorkplan(asking.slug);
    await db().question.updateMany({ where: { spaceId: asking.id }, data: { kind: 'interest' } });
    const { number } = await post('question-1', { text: '', interests: ['N5', 'O2'] }, rosa, asking);
    const { interests } = await commentOf(number, asking);
    const codes = await db().term.findMany({
      where: { id: { in: interests.map(({ priorityId }) => priorityId) } },
    });
    expect(codes.map(({ code }) => code).sort()).toEqual(['N5', 'O2']);
    expect(interests.map(({ position }) => position)).toEqual([0, 1]);
    await expect(post('question-1', { text: '', interests: [] }, rosa, asking)).rejects.toThrow(InvalidField);
  });

  test('for an organisation that has not confirmed its author yet says so', async () => {
    const { person } = await makeAccount();
    await makeMembership(person.accountId, union, 'requested');
    const { number } = await post('question-1', { voice: union }, person);
    expect((await commentOf(number)).voices).toMatchObject([{ confirmed: false }]);
  });

  test('names who signs as well: asked, and a voice only where its author speaks for that one too', async () => {
    const other = await makeOrganisation({ name: 'Seafarers’ Chaplaincy' });
    const own = await makeOrganisation({ name: 'Dockside Legal Aid' });
    const { person } = await makeAccount({ represents: [union, own] });
    const coSignatories = '• Seafarers’ Chaplaincy\nDOCKSIDE LEGAL AID;\nHarbour Workers’ Union';
    const { number } = await post('question-1', { voice: union, coSignatories }, person);
    const { voices, coSignatures } = await commentOf(number);
    expect(voices.map(({ organisationId }) => organisationId)).toEqual([union, own]);
    expect(coSignatures.map(({ organisationId, state }) => [organisationId, state]).sort()).toEqual(
      [
        [other, 'asked'],
        [own, 'confirmed'],
      ].sort(),
    );
  });
});

describe('a draft that cannot be posted stays as it is', () => {
  const refused = async (
    key: string,
    content: Content,
    error: abstract new (...args: never[]) => Error,
    actor = rosa,
    where = space,
  ) => {
    const request = await drafted(key, content, actor, where);
    await expect(perform(postComment, actor, request)).rejects.toThrow(error);
    expect(await db().commentDraft.count({ where: { id: request.draftId } })).toBe(1);
    await db().commentDraft.delete({ where: { id: request.draftId } });
  };

  test('empty, of blanks, or too long as the reader counts', async () => {
    await refused('question-1', { text: ' \n\u200b ' }, InvalidField);
    await refused('question-1', { text: 'a'.repeat(20_001) }, InvalidField);
  });

  test('signs of Markdown and addresses behind links do not count', async () => {
    const text = Array.from(
      { length: 300 },
      (_, n) => `[word](https://example.org/${n}/${'x'.repeat(60)})`,
    ).join(' ');
    expect(text.length).toBeGreaterThan(25_000);
    expect((await post('space', { text })).isNew).toBe(true);
  });

  test('for an organisation that is not one’s own, or not said for which', async () => {
    await refused('question-1', { voice: await makeOrganisation() }, InvalidField);
    await refused('question-1', { voice: null }, InvalidField);
  });

  test('with a co-signatory that is not registered', async () =>
    refused('question-1', { coSignatories: 'An Unheard-of League' }, InvalidField));

  test('on a question that is no longer asked', async () => {
    const asked = await makeSpace();
    await makeQuestion(asked.id);
    await db().question.updateMany({ where: { spaceId: asked.id }, data: { retiredAt: new Date() } });
    await refused('question-1', {}, Conflict, rosa, asked);
  });

  test('in a space that has closed', async () => {
    const closed = await makeSpace({ stage: 'closed' });
    await makeQuestion(closed.id);
    await refused('question-1', {}, Forbidden, rosa, closed);
  });

  test('somebody else’s, one that is gone, or by nobody', async () => {
    const { person } = await makeAccount();
    const request = await drafted('block-1');
    await expect(perform(postComment, person, request)).rejects.toThrow(NotFound);
    await expect(perform(postComment, anonymous, request)).rejects.toThrow(SignInNeeded);
    await expect(perform(postComment, rosa, { ...request, draftId: randomUUID() })).rejects.toThrow(NotFound);
  });
});

describe('after closing', () => {
  test('an organisation that was given more time may write, marked as late; its people not for themselves', async () => {
    const closed = await makeSpace({ stage: 'closed' });
    await makeQuestion(closed.id);
    const until = new Date(Date.now() + 3_600_000);
    await db().spaceExtension.create({
      data: { spaceId: closed.id, organisationId: union, until, grantedAt: new Date() },
    });
    const { number } = await post('question-1', {}, rosa, closed);
    expect(await commentOf(number, closed)).toMatchObject({ late: true });
    await expect(post('question-1', { voice: 'person' }, rosa, closed)).rejects.toThrow(InvalidField);
  });
});

describe('what is looked at first', () => {
  test('is everything in a space that moderates before publication, with that reason', async () => {
    const careful = await makeSpace();
    await makeQuestion(careful.id);
    await db().space.update({ where: { id: careful.id }, data: { moderation: 'before' } });
    const { number, status } = await post('question-1', {}, rosa, careful);
    expect(status).toBe('pending');
    expect(await commentOf(number, careful)).toMatchObject({
      status: 'pending',
      holds: [{ reason: 'moderation', position: 0 }],
    });
    expect((await db().question.findFirstOrThrow({ where: { spaceId: careful.id } })).commentCount).toBe(0);
  });

  test('is the same text again, with the number of the first; nothing is lost of it', async () => {
    const text = `One text for all: ${words()} It has words enough to be known again.`;
    const first = await post('question-1', { text });
    const { person } = await makeAccount();
    const second = await post('question-1', { text }, person);
    expect(second.status).toBe('pending');
    expect((await commentOf(second.number)).holds).toMatchObject([
      { reason: 'duplicate', values: { number: first.number } },
    ]);
  });

  test('is what the team’s lists name; what the team says itself is not', async () => {
    const listing = await makeSpace();
    await makeQuestion(listing.id);
    await db().space.update({ where: { id: listing.id }, data: { screening: { words: ['timeline'] } } });
    const { person: moderator } = await makeAccount({ moderates: [listing.id] });
    expect((await post('question-1', {}, rosa, listing)).status).toBe('pending');
    expect((await post('question-1', {}, moderator, listing)).status).toBe('published');
  });
});
