import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { discardDraft } from '~/comments/writing/discard-draft.server';
import { findOwnDraft } from '~/comments/writing/find-own-draft.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { startDraft } from '~/comments/writing/start-draft.server';
import { placeKey, readPlaceKey, type WritingPlace } from '~/comments/writing/writing-place';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound, SignInNeeded } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeQuestion, makeSpace } from '../../support/factories';

useDatabase();

const place: WritingPlace = { kind: 'question', number: 1 };
let space: { id: string; slug: string };
let rosa: Person;
beforeAll(async () => {
  space = await makeSpace();
  await makeQuestion(space.id);
  ({ person: rosa } = await makeAccount());
});
const save = (
  text: string,
  mark: number | null,
  actor: Parameters<typeof saveDraft>[2] = rosa,
  slug = space.slug,
) => perform(saveDraft, actor, { slug, place, content: { text }, mark });

describe('the key of a place', () => {
  test.each([
    'space',
    'all',
    'question-1',
    'block-12',
    'comment-47',
    'edit-47',
    'priority-O6',
    'priority-2.1',
  ])('%s is read and written the same', (key) =>
    expect(placeKey(readPlaceKey(key) as WritingPlace)).toBe(key),
  );
  test.each([
    '',
    'question-',
    'question-0',
    'question-01',
    'block-x',
    'priority-',
    'priority-a/b',
    'nothing',
    'comment-1234567890',
  ])('“%s” is none', (key) => expect(readPlaceKey(key)).toBeNull());
});

describe('a draft', () => {
  test('is kept as typed, one for each place, and grows with each save', async () => {
    const first = await save('We ask', null);
    const second = await save('We ask for more.', first.mark);
    expect(second).toMatchObject({
      id: first.id,
      content: { text: 'We ask for more.' },
      mark: first.mark + 1,
    });
    expect(await db().commentDraft.count({ where: { accountId: rosa.accountId } })).toBe(1);
  });

  test('that is saved again as it is stays as it is', async () => {
    const before = await findOwnDraft(db(), rosa, space.slug, place);
    expect(await save('We ask for more.', 0)).toEqual(before);
  });

  test('is not overwritten by who had an older one open, and says so', async () => {
    await expect(save('An older window', 1)).rejects.toThrow(Conflict);
    expect((await findOwnDraft(db(), rosa, space.slug, place))?.content.text).toBe('We ask for more.');
  });

  test('keeps what is too long to be posted', async () => {
    const { person } = await makeAccount();
    const text = 'word '.repeat(10_000);
    expect((await save(text, null, person)).content.text).toBe(text);
  });

  test('is its author’s alone', async () => {
    const { person } = await makeAccount();
    expect(await findOwnDraft(db(), person, space.slug, place)).toBeNull();
    expect(await findOwnDraft(db(), anonymous, space.slug, place)).toBeNull();
  });

  test('begun twice at one moment is one', async () => {
    const { person } = await makeAccount();
    const begun = await Promise.all(
      [1, 2, 3].map(() => perform(startDraft, person, { slug: space.slug, place })),
    );
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  });

  test('can be gone on with and thrown away although the space has closed; a new one cannot be begun', async () => {
    const { person } = await makeAccount();
    const { person: late } = await makeAccount();
    const closing = await makeSpace();
    await makeQuestion(closing.id);
    await save('Begun in time', null, person, closing.slug);
    await db().space.update({ where: { id: closing.id }, data: { stage: 'closed' } });
    await save('Begun in time, and gone on with', null, person, closing.slug);
    await expect(save('Too late', null, late, closing.slug)).rejects.toThrow(Forbidden);
    await perform(discardDraft, person, { slug: closing.slug, place });
    expect(await findOwnDraft(db(), person, closing.slug, place)).toBeNull();
  });

  test('is for people with an account, in places that there are, of spaces that they may read', async () => {
    await expect(save('Nobody', null, anonymous)).rejects.toThrow(SignInNeeded);
    const nowhere = { slug: space.slug, place: { kind: 'question', number: 99 } as const };
    await expect(perform(startDraft, rosa, nowhere)).rejects.toThrow(NotFound);
    const hidden = await makeSpace({ stage: 'draft' });
    await makeQuestion(hidden.id);
    await expect(save('Unseen', null, rosa, hidden.slug)).rejects.toThrow(NotFound);
  });
});
