import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { findOwnDraft } from '~/comments/writing/find-own-draft.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { readAnswerFormFile } from '~/imports/answer-form/read-answer-form-view.server';
import { readAnswerPreview } from '~/imports/answer-form/read-answer-preview.server';
import { takeAnswers } from '~/imports/answer-form/take-answers.server';
import { db } from '~/platform/db.server';
import { BadInput, Conflict, Forbidden } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import {
  makeAccount,
  makeOrganisation,
  makeQuestion,
  makeSpace,
  makeWorkplan,
} from '../../support/factories';
import { edited, filled, para } from './compose-form';

useDatabase();

const SITE = 'https://plenary.example';
let slug: string;
let spaceId: string;
let rosa: Person;
let union: string;

beforeEach(async () => {
  ({ id: spaceId, slug } = await makeSpace());
  for (const text of ['What is missing?', 'Who should do what?']) await makeQuestion(spaceId, text);
  await makeWorkplan(slug);
  union = await makeOrganisation();
  ({ person: rosa } = await makeAccount({ represents: [union] }));
});

const nameOf = async (id: string) => (await db().organisation.findUniqueOrThrow({ where: { id } })).name;
const blank = async () => (await readAnswerFormFile(rosa, slug, 'en', SITE)).bytes;
const preview = async (bytes: Uint8Array) =>
  readAnswerPreview(rosa, { slug, language: 'en', site: SITE }, bytes);
const draftAt = async (place: Parameters<typeof findOwnDraft>[3]) =>
  (await findOwnDraft(db(), rosa, slug, place))?.content;
const take = (read: string, keys: string[]) => perform(takeAnswers, rosa, { slug, read, take: keys });

/** A form of the space as somebody sent it back. */
const sentBack = async () => {
  const name = await nameOf(union);
  return edited(await blank(), (xml) => {
    let text = filled(xml, '[ORG]', para(name));
    text = filled(text, '[Q1]', para('Towns need shelter.'));
    text = filled(text, '[P]', para('1'));
    text = filled(text, '[P]', para('Islands are forgotten.'), 2);
    return text.replace('<w:body>', () => `<w:body>${para('A note between the boxes.')}`);
  });
};

describe('a form that was downloaded, filled in and sent back', () => {
  test('is shown before anything is kept, and becomes drafts of what was taken', async () => {
    const looked = await preview(await sentBack());
    expect(looked.passages.map(({ key, draft }) => [key, draft])).toEqual([
      ['question-1', null],
      ['block-1', null],
      ['outside-0', null],
    ]);
    expect(await db().commentDraft.count({ where: { spaceId } })).toBe(0);
    await take(looked.read, ['question-1', 'block-1', 'outside-0']);
    expect((await draftAt({ kind: 'question', number: 1 }))?.text).toBe('Towns need shelter.');
    expect((await draftAt({ kind: 'block', number: 1 }))?.text).toBe('Islands are forgotten.');
    expect((await draftAt({ kind: 'space' }))?.text).toBe('A note between the boxes.');
    expect((await draftAt({ kind: 'all' }))?.voice).toBe(union);
  });

  test('writes over no draft that is there unless it was asked for', async () => {
    const place = { kind: 'question', number: 1 } as const;
    await perform(saveDraft, rosa, { slug, place, content: { text: 'My own.' }, mark: null });
    const looked = await preview(await sentBack());
    expect(looked.passages[0]).toMatchObject({ key: 'question-1', draft: 'My own.' });
    await take(looked.read, ['block-1']);
    expect((await draftAt(place))?.text).toBe('My own.');
    await take((await preview(await sentBack())).read, ['question-1']);
    expect((await draftAt(place))?.text).toBe('Towns need shelter.');
  });

  test('is not taken over a draft that was changed since it was looked at: then nothing of it is', async () => {
    const place = { kind: 'question', number: 1 } as const;
    await perform(saveDraft, rosa, { slug, place, content: { text: 'My own.' }, mark: null });
    const { read } = await preview(await sentBack());
    await perform(saveDraft, rosa, { slug, place, content: { text: 'My own, later.' }, mark: null });
    await expect(take(read, ['block-1', 'question-1'])).rejects.toThrow(Conflict);
    expect((await draftAt(place))?.text).toBe('My own, later.');
    expect(await draftAt({ kind: 'block', number: 1 })).toBeUndefined();
  });

  test('of another consultation says so, and what has no place here is shown to be copied', async () => {
    const bytes = await sentBack();
    ({ slug, id: spaceId } = await makeSpace());
    const looked = await preview(bytes);
    expect(looked.remarks.join(' ')).toContain('made for another consultation');
    expect(looked.unplaced.map(({ html }) => html)).toEqual([
      expect.stringContaining('Towns need shelter.'),
      expect.stringContaining('Islands are forgotten.'),
    ]);
  });

  test('that is no form is refused in words', async () => {
    for (const bytes of [Buffer.from('no document'), Buffer.alloc(0)])
      await expect(preview(bytes)).rejects.toThrow(BadInput);
  });

  test('that was changed on its way from the preview is refused, and nobody begins anything in a closed consultation', async () => {
    for (const read of ['no JSON', '{}', '[]', JSON.stringify({ passages: [{ place: 'edit-1' }] })])
      await expect(take(read, ['x'])).rejects.toThrow(BadInput);
    const foreign = JSON.stringify({
      passages: [{ key: 'x', place: 'edit-1', text: 'x', interests: [], mark: 0, isAdded: false }],
      organisation: null,
      coSignatories: '',
      nameWithheld: false,
    });
    await expect(take(foreign, ['x'])).rejects.toThrow(BadInput);
    const { read } = await preview(await sentBack());
    await db().space.update({ where: { id: spaceId }, data: { stage: 'closed' } });
    await expect(take(read, ['question-1'])).rejects.toThrow(Forbidden);
  });
});
