import { describe, expect, test } from 'vitest';
import { Conflict, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { addDraftPriority } from '~/spaces/workplan-desk/add-draft-priority.server';
import { deleteDraftPriority } from '~/spaces/workplan-desk/delete-draft-priority.server';
import { factsIn, textIn } from '~/spaces/workplan-desk/draft-parts';
import { draftPrioritySchema } from '~/spaces/workplan-desk/draft-schema';
import { editDraftFacts } from '~/spaces/workplan-desk/edit-draft-facts.server';
import { editDraftPriority } from '~/spaces/workplan-desk/edit-draft-priority.server';
import { markOf } from '~/spaces/workplan-desk/hold-draft.server';
import { moveDraftPriority } from '~/spaces/workplan-desk/move-draft-priority.server';
import { readDraft } from '~/spaces/workplan-desk/read-draft.server';
import { removeDraftPriority } from '~/spaces/workplan-desk/remove-draft-priority.server';
import { useDatabase } from '../../support/database';
import { draftOf, makeDraft, SMALL_DRAFT } from './draft-scene';

useDatabase();

const [climate, women] = SMALL_DRAFT.priorities;
const sent = (facts: Record<string, unknown>) =>
  draftPrioritySchema.parse({ basedOn: markOf(climate), priorityCode: 'O6', title: 'Climate', ...facts });

describe('a priority of the draft', () => {
  test('takes every fact that its form has, lists one item a line, and is sure from then on', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    const facts = sent({
      priorityCode: 'O7',
      title: 'Climate  and movement',
      group: 'core',
      leads: 'IOM\n\n UN Women ',
      objectives: '2, 5–7 and 23',
      activities: 'Ask\nWrite',
    });
    await perform(editDraftPriority, officer, { ...facts, slug, key: 'p1' });
    const { document, revision } = await draftOf(spaceId);
    expect(document.priorities[0]).toMatchObject({
      key: 'p1',
      code: 'O7',
      title: 'Climate and movement',
      group: 'core',
      leads: ['IOM', 'UN Women'],
      objectives: [2, 5, 6, 7, 23],
      activities: ['Ask', 'Write'],
      confidence: 'sure',
    });
    expect(document.blocks).toEqual(SMALL_DRAFT.blocks);
    expect(revision).toBe(2);
  });

  test('cannot have the code of another one, in capitals or not: the message is at the field, and nothing changes', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    for (const deed of [
      () => perform(editDraftPriority, officer, { ...sent({ priorityCode: 'n1' }), slug, key: 'p1' }),
      () => perform(addDraftPriority, officer, { ...sent({ priorityCode: 'N1' }), slug }),
    ]) {
      const refusal = await deed().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(InvalidField);
      expect((refusal as InvalidField).field).toBe('priorityCode');
      expect((refusal as InvalidField).message).toContain('Women on the move');
    }
    expect(await draftOf(spaceId)).toEqual({ document: SMALL_DRAFT, revision: 1 });
  });

  test('that somebody else changed meanwhile is not saved over; what they did to another one is no hindrance', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    const other = sent({ basedOn: markOf(women), priorityCode: 'N1', title: 'Women' });
    await perform(editDraftPriority, officer, { ...other, slug, key: 'p2' });
    await perform(editDraftPriority, officer, { ...sent({ title: 'Mine' }), slug, key: 'p1' });
    await expect(
      perform(editDraftPriority, officer, { ...sent({ title: 'Theirs' }), slug, key: 'p1' }),
    ).rejects.toThrow(Conflict);
    expect((await draftOf(spaceId)).document.priorities.map(({ title }) => title)).toEqual(['Mine', 'Women']);
  });

  test('is added at the end and moves by one place; at the end of the list it stays', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    const key = await perform(addDraftPriority, officer, {
      ...sent({ priorityCode: 'X1', title: 'New' }),
      slug,
    });
    const codes = async () => (await draftOf(spaceId)).document.priorities.map(({ code }) => code);
    expect(await codes()).toEqual(['O6', 'N1', 'X1']);
    await perform(moveDraftPriority, officer, { slug, key, to: 'up' });
    expect(await codes()).toEqual(['O6', 'X1', 'N1']);
    await perform(moveDraftPriority, officer, { slug, key: 'p1', to: 'up' });
    expect(await codes()).toEqual(['O6', 'X1', 'N1']);
    await expect(perform(moveDraftPriority, officer, { slug, key: 'p9', to: 'up' })).rejects.toThrow(
      NotFound,
    );
  });

  test('that is none becomes text, with its facts, where its text begins', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    await perform(removeDraftPriority, officer, { slug, key: 'p1' });
    const { priorities, blocks } = (await draftOf(spaceId)).document;
    expect(priorities.map(({ code }) => code)).toEqual(['N1']);
    expect(blocks.map(({ priorityKey }) => priorityKey)).toEqual([null, null, null, null, 'p2']);
    expect(blocks[1]?.markdown).toContain('### O6 Climate');
    for (const words of ['IOM; ILO', '2, 5', 'ongoing']) expect(blocks[1]?.markdown).toContain(words);
    expect(blocks.slice(2).map(({ markdown }) => markdown)).toEqual(
      SMALL_DRAFT.blocks.slice(1).map(({ markdown }) => markdown),
    );
  });

  test('may name a number that no framework has: it is kept, and said in words', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    await perform(editDraftPriority, officer, { ...sent({ objectives: '8, 42' }), slug, key: 'p1' });
    expect((await draftOf(spaceId)).document.priorities[0]?.objectives).toEqual([8, 42]);
    const { unknown, problems } = await readDraft(officer, slug, 'en');
    expect(unknown.p1?.objectives).toContain(42);
    expect(problems).toEqual([]);
  });
});

describe('numbers in a priority’s form', () => {
  test.each(['eight', '2,,x', '0', '5-2', '1234', '-', '2.5'])(
    'are refused where they are none: %s',
    (objectives) => {
      expect(
        draftPrioritySchema.safeParse({ basedOn: 'x', priorityCode: 'O6', title: 'T', objectives }).error
          ?.issues[0]?.path,
      ).toEqual(['objectives']);
    },
  );
});

test('what the document says of itself is corrected, and not over somebody else’s correction', async () => {
  const { spaceId, slug, officer } = await makeDraft();
  const facts = { slug, basedOn: markOf(factsIn(SMALL_DRAFT)), title: 'Plan', language: 'fr' };
  await perform(editDraftFacts, officer, { ...facts, period: '2027', thematicAreas: '1 Climate\n2. Work' });
  expect((await draftOf(spaceId)).document).toMatchObject({
    title: 'Plan',
    language: 'fr',
    period: '2027',
    dated: null,
    thematicAreas: [
      { number: 1, title: 'Climate' },
      { number: 2, title: 'Work' },
    ],
  });
  await expect(perform(editDraftFacts, officer, { ...facts, title: 'Mine' })).rejects.toThrow(Conflict);
});

describe('a priority that is deleted with its text', () => {
  test('leaves the other text where it was, and what stood after it stands after the one before', async () => {
    const { spaceId, slug, officer } = await makeDraft({
      ...SMALL_DRAFT,
      blocks: [
        ...SMALL_DRAFT.blocks,
        { id: 'b9', markdown: '# Monitoring', priorityKey: null, afterKey: women?.key ?? null },
      ],
    });
    const key = women?.key ?? '';
    const seen = markOf(textIn((await draftOf(spaceId)).document, key));
    await perform(deleteDraftPriority, officer, { slug, key, basedOn: seen });
    const { document } = await draftOf(spaceId);
    expect(document.priorities.map(({ code }) => code)).toEqual(['O6']);
    expect(document.blocks.map(({ markdown, afterKey }) => [markdown, afterKey ?? null])).toEqual([
      ['What this is.', null],
      ['Of climate.', null],
      ['- one\n- two\n\nAnd more.', null],
      ['# Monitoring', climate?.key],
    ]);
  });

  test('stays where its text is another than who deletes it has seen', async () => {
    const { slug, officer } = await makeDraft();
    const deed = perform(deleteDraftPriority, officer, { slug, key: 'p1', basedOn: markOf([]) });
    await expect(deed).rejects.toThrow(Conflict);
  });
});
