import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { readHighlighted } from '~/comments/marked/read-highlighted.server';
import { readComment } from '~/comments/read-comment.server';
import { readThread } from '~/comments/read-thread.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { readExportComments } from '~/exports/read-export-comments.server';
import { db, inTransaction } from '~/platform/db.server';
import { Conflict, InvalidField } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeCommentDraft } from '../../support/drafts';
import { makeAccount, makeSpace } from '../../support/factories';
import { decideAs, postAs } from '../../support/moderated';

useDatabase();

let space: { id: string; slug: string };
let rosa: Person;
let moderator: Person;

beforeEach(async () => {
  space = await makeSpace();
  ({ person: rosa } = await makeAccount());
  ({ person: moderator } = await makeAccount({ moderates: [space.id] }));
});

const thread = (cursor: Parameters<typeof readThread>[2] = null) =>
  readThread(anonymous, { spaceId: space.id, questionId: null }, cursor, 'en');
const numbers = (comments: { number: number }[]) => comments.map(({ number }) => number);
const reply = (to: number, text = 'I agree with the timeline.') => postAs(rosa, space, text, `comment-${to}`);
const decide = (number: number, kind: Parameters<typeof decideAs>[3], given = {}) =>
  decideAs(moderator, space.slug, number, kind, given);

describe('what moderators made of a comment', () => {
  test('pinned, it stands with its replies before the others on the first page, and not twice there', async () => {
    await postAs(rosa, space, 'The first one.');
    const pinned = await postAs(rosa, space, 'The second, about harbours.');
    const answer = await reply(pinned);
    await postAs(rosa, space, 'And the third, on something else.');
    await decide(pinned, 'pin');
    const page = await thread();
    expect(numbers(page.pinned)).toEqual([pinned, answer]);
    expect(numbers(page.comments)).toEqual([1, 4]);
    expect(page.pinned[0]?.marked.isPinned).toBe(true);
    await decide(pinned, 'hide');
    expect((await thread()).pinned).toEqual([]);
  });

  test('highlighted, it is named on the space’s page for as long as it is public', async () => {
    const number = await postAs(rosa, space, 'Harbours are where people arrive.');
    await decide(number, 'highlight');
    const [one] = await readHighlighted(anonymous, space.id, 'en');
    expect(one).toMatchObject({ number, opening: { text: 'Harbours are where people arrive.' } });
    await decide(number, 'hide');
    expect(await readHighlighted(anonymous, space.id, 'en')).toEqual([]);
  });

  test('locked, nobody replies in its thread, wherever in it; what was being written is kept', async () => {
    const top = await postAs(rosa, space);
    const answer = await reply(top);
    await decide(top, 'lock');
    for (const number of [top, answer]) {
      await expect(reply(number, 'One more thing.')).rejects.toThrow(Conflict);
      expect((await readComment(anonymous, space.id, number, 'en')).comment.marked.closed).toBe('thread');
    }
    expect(await db().commentDraft.count({ where: { spaceId: space.id } })).toBe(2);
    expect((await thread()).comments.map(({ marked }) => marked.closed)).toEqual(['thread', 'thread']);
  });

  test('with replies closed, nobody replies to it, but to what was replied before', async () => {
    const top = await postAs(rosa, space);
    const answer = await reply(top);
    await decide(top, 'close-replies');
    await expect(reply(top, 'One more thing.')).rejects.toThrow('closed replies');
    await expect(reply(answer, 'To this, then, one more thing.')).resolves.toBe(3);
  });

  test('a duplicate and what it repeats name each other, as long as the other is public', async () => {
    const original = await postAs(rosa, space, 'Harbours need lights.');
    const same = await postAs(moderator, space, 'Lights are needed in harbours.');
    const { person: ben } = await makeAccount({ moderates: [space.id] });
    await decideAs(ben, space.slug, same, 'duplicate', { original });
    const marked = async (number: number) =>
      (await readComment(anonymous, space.id, number, 'en')).comment.marked;
    expect(await marked(same)).toMatchObject({ isDuplicate: true, sameAs: original });
    expect(await marked(original)).toMatchObject({ isDuplicate: false, sayTheSame: [same] });
    await decideAs(ben, space.slug, original, 'hide');
    expect(await marked(same)).toMatchObject({ isDuplicate: true, sameAs: null });
  });

  test('hidden with replies, its place says why', async () => {
    const top = await postAs(rosa, space);
    await reply(top);
    await decide(top, 'hide', { reason: 'hate' });
    expect((await thread()).tombstones).toMatchObject([
      { number: top, by: 'moderator', isReturned: false, reason: { text: 'Hate' } },
    ]);
  });
});

describe('speaking as the moderators', () => {
  const post = async (person: Person) => {
    const content = { text: 'Please keep to the question.', voice: 'team' };
    const draftId = await makeCommentDraft({
      accountId: person.accountId,
      spaceId: space.id,
      place: 'space',
      content,
    });
    return perform(postComment, person, {
      slug: space.slug,
      place: { kind: 'space' },
      draftId,
      language: 'en',
    });
  };

  test('is for the team; readers and exports are told', async () => {
    const { number } = await post(moderator);
    expect((await readComment(anonymous, space.id, number, 'en')).comment.speaker.asTeam).toBe(true);
    const [exported] = await inTransaction((tx) => readExportComments(tx, { space: { id: space.id } }));
    expect(exported?.asTeam).toBe(true);
    expect(await db().comment.findFirstOrThrow({ where: { spaceId: space.id } })).toMatchObject({
      asTeam: true,
    });
    await expect(post(rosa)).rejects.toThrow(InvalidField);
  });
});
