import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { publishWorkplanDraft } from '~/spaces/publish-workplan-draft.server';
import { addDraftBlock } from '~/spaces/workplan-desk/add-draft-block.server';
import { discardWorkplanDraft } from '~/spaces/workplan-desk/discard-workplan-draft.server';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { readWorkplanDesk } from '~/spaces/workplan-desk/read-workplan-desk.server';
import { removeDraftPriority } from '~/spaces/workplan-desk/remove-draft-priority.server';
import { startWorkplanDraft } from '~/spaces/workplan-desk/start-workplan-draft.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeSpace } from '../../support/factories';
import { draftOf, makeDraft, SMALL_DRAFT } from './draft-scene';

useDatabase();

const auditOf = async (spaceId: string) =>
  (await db().auditEntry.findMany({ where: { subjectId: spaceId }, orderBy: { at: 'asc' } })).map(
    ({ action }) => action,
  );

describe('a draft made by hand', () => {
  test('starts with the consultation’s own title and language, once, and no reader hears of it', async () => {
    const { id, slug } = await makeSpace({ languages: ['fr'] });
    const { person } = await makeAccount({ role: 'secretariat' });
    const events = await db().spaceEvent.count({ where: { spaceId: id } });
    await perform(startWorkplanDraft, person, { slug, from: 'nothing' });
    const { document } = await draftOf(id);
    expect([document.priorities, document.blocks]).toEqual([[], []]);
    expect(document.title).not.toBe('');
    await expect(perform(startWorkplanDraft, person, { slug, from: 'nothing' })).rejects.toThrow(Conflict);
    expect(await db().spaceEvent.count({ where: { spaceId: id } })).toBe(events);
    expect(await auditOf(id)).toEqual(['workplan-draft-started']);
  });

  test('cannot start from a workplan that is not there', async () => {
    const { id, slug } = await makeSpace();
    const { person } = await makeAccount({ role: 'secretariat' });
    await expect(perform(startWorkplanDraft, person, { slug, from: 'current' })).rejects.toThrow(NotFound);
    expect(await db().workplanDraft.count({ where: { spaceId: id } })).toBe(0);
  });

  test('that corrects the current workplan has its words, facts and the identities of its blocks', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    await perform(publishWorkplanDraft, officer, { slug, revision: 1 });
    await perform(startWorkplanDraft, officer, { slug, from: 'current' });
    const { document } = await draftOf(spaceId);
    const rows = await db().block.findMany({
      where: { workplan: { spaceId } },
      orderBy: { position: 'asc' },
      select: { id: true, markdown: true },
    });
    expect(document.blocks.map(({ id, markdown }) => ({ id, markdown }))).toEqual(rows);
    const plain = (one: typeof SMALL_DRAFT) => ({
      ...one,
      priorities: one.priorities.map(({ key: _, ...facts }) => facts),
      blocks: one.blocks.map(({ markdown, priorityKey }) => [
        markdown,
        one.priorities.find(({ key }) => key === priorityKey)?.code,
      ]),
    });
    expect(plain(document)).toEqual(plain(SMALL_DRAFT));
    expect((await readDraft(officer, slug, 'en')).isFurther).toBe(true);
    expect((await readWorkplanDesk(officer, slug, 'en')).published).toMatchObject({
      priorities: 2,
      blocks: 4,
    });
  });
});

describe('a draft in progress', () => {
  test('is discarded, unless somebody changed it meanwhile', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    await perform(addDraftBlock, officer, { slug, after: null });
    await expect(perform(discardWorkplanDraft, officer, { slug, revision: 1 })).rejects.toThrow(Conflict);
    await perform(discardWorkplanDraft, officer, { slug, revision: 2 });
    expect(await db().workplanDraft.count({ where: { spaceId } })).toBe(0);
    expect(await auditOf(spaceId)).toEqual(['workplan-draft-discarded']);
    await expect(perform(addDraftBlock, officer, { slug, after: null })).rejects.toThrow(NotFound);
  });

  test('is the secretariat’s: a moderator of the space neither sees nor changes it', async () => {
    const { spaceId, slug } = await makeDraft();
    const { person: moderator } = await makeAccount({ moderates: [spaceId] });
    for (const actor of [anonymous, moderator] satisfies Actor[])
      for (const deed of [
        () => readWorkplanDesk(actor, slug, 'en'),
        () => readDraft(actor, slug, 'en'),
        () => perform(startWorkplanDraft, actor, { slug, from: 'nothing' }),
        () => perform(discardWorkplanDraft, actor, { slug, revision: 1 }),
        () => perform(addDraftBlock, actor, { slug, after: null }),
        () => perform(removeDraftPriority, actor, { slug, key: 'p1' }),
      ])
        await expect(deed()).rejects.toThrow(Forbidden);
    expect(await draftOf(spaceId)).toEqual({ document: SMALL_DRAFT, revision: 1 });
  });
});
