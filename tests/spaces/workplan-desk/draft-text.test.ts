import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Conflict, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { addDraftBlock } from '~/spaces/workplan-desk/add-draft-block.server';
import { BLOCKS_ON_PAGE } from '~/spaces/workplan-desk/draft-address';
import { withoutPriority } from '~/spaces/workplan-desk/draft-edits';
import { orderIn, placesIn } from '~/spaces/workplan-desk/draft-parts';
import { INTRODUCTION } from '~/spaces/workplan-desk/draft-schema';
import { editDraftBlock } from '~/spaces/workplan-desk/edit-draft-block.server';
import { markOf } from '~/spaces/workplan-desk/hold-draft.server';
import { joinDraftBlock } from '~/spaces/workplan-desk/join-draft-block.server';
import { moveDraftBlock } from '~/spaces/workplan-desk/move-draft-block.server';
import { paragraphsOf } from '~/spaces/workplan-desk/paragraphs-of';
import { placeDraftBlocks } from '~/spaces/workplan-desk/place-draft-blocks.server';
import { placeDraftRange } from '~/spaces/workplan-desk/place-draft-range.server';
import { readDraftText } from '~/spaces/workplan-desk/read-draft-text.server';
import { removeDraftBlock } from '~/spaces/workplan-desk/remove-draft-block.server';
import { type DraftDocument, workplanFileOf } from '~/spaces/workplan-draft';
import { useDatabase } from '../../support/database';
import { draftOf, makeDraft, SMALL_DRAFT } from './draft-scene';

useDatabase();

const blocksOf = async (spaceId: string) => (await draftOf(spaceId)).document.blocks;
const mark = (at: number) => markOf(SMALL_DRAFT.blocks[at]);

describe('a block of the draft', () => {
  test('takes other words and another priority, and keeps its identity', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    const edit = {
      slug,
      id: 'b2',
      basedOn: mark(1),
      markdown: 'Of the *sea*.',
      priority: 'p2',
      split: false,
    };
    expect(await perform(editDraftBlock, officer, edit)).toEqual({ number: 2, blocks: 1 });
    expect((await blocksOf(spaceId))[1]).toEqual({ id: 'b2', markdown: 'Of the *sea*.', priorityKey: 'p2' });
    await expect(perform(editDraftBlock, officer, edit)).rejects.toThrow(Conflict);
    await expect(perform(editDraftBlock, officer, { ...edit, id: 'b9' })).rejects.toThrow(NotFound);
  });

  test('becomes a block for each of its paragraphs; lists stay whole, and the first keeps its identity', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    const { markdown } = SMALL_DRAFT.blocks[2] as { markdown: string };
    const edit = { slug, id: 'b3', basedOn: mark(2), markdown, priority: 'p1', split: true };
    expect(await perform(editDraftBlock, officer, edit)).toEqual({ number: 3, blocks: 2 });
    const blocks = await blocksOf(spaceId);
    expect(blocks.slice(2, 4)).toMatchObject([
      { id: 'b3', markdown: '- one\n- two', priorityKey: 'p1' },
      { markdown: 'And more.', priorityKey: 'p1' },
    ]);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(5);
  });

  test('is joined to the one before, whose priority both have; the first cannot be', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    expect(await perform(joinDraftBlock, officer, { slug, id: 'b2' })).toBe('b1');
    expect((await blocksOf(spaceId))[0]).toEqual({
      id: 'b1',
      markdown: 'What this is.\n\nOf climate.',
      priorityKey: null,
    });
    await expect(perform(joinDraftBlock, officer, { slug, id: 'b1' })).rejects.toThrow(Conflict);
  });

  test('moves, and a new one comes after it; left empty, that one is not in the workplan', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    expect(await perform(moveDraftBlock, officer, { slug, id: 'b4', to: 'up' })).toBe(3);
    const id = await perform(addDraftBlock, officer, { slug, after: 'b2' });
    const { document } = await draftOf(spaceId);
    expect(document.blocks.map((block) => block.id)).toEqual(['b1', 'b2', id, 'b4', 'b3']);
    expect(document.blocks[2]).toEqual({ id, markdown: '', priorityKey: 'p1' });
    expect(workplanFileOf(document).blocks).toHaveLength(4);
  });

  test('is taken out, unless somebody changed it meanwhile', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    await expect(perform(removeDraftBlock, officer, { slug, id: 'b2', basedOn: mark(0) })).rejects.toThrow(
      Conflict,
    );
    expect(await perform(removeDraftBlock, officer, { slug, id: 'b2', basedOn: mark(1) })).toBe(2);
    expect((await blocksOf(spaceId)).map(({ id }) => id)).toEqual(['b1', 'b3', 'b4']);
  });
});

describe('where blocks belong', () => {
  test('is said for a page at once', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    const ids = ['b1', 'b2'];
    const basedOn = markOf(placesIn(SMALL_DRAFT, ids));
    const sent = { slug, basedOn, block: ids, place: ['p2', INTRODUCTION] };
    await perform(placeDraftBlocks, officer, sent);
    expect((await blocksOf(spaceId)).map(({ priorityKey }) => priorityKey)).toEqual(['p2', null, 'p1', 'p2']);
    await expect(perform(placeDraftBlocks, officer, sent)).rejects.toThrow(Conflict);
  });

  test('is said for a run of blocks, by their numbers', async () => {
    const { spaceId, slug, officer } = await makeDraft();
    const run = { slug, basedOn: markOf(orderIn(SMALL_DRAFT)), from: 1, to: 3, priority: 'p2' };
    await perform(placeDraftRange, officer, run);
    expect((await blocksOf(spaceId)).map(({ priorityKey }) => priorityKey)).toEqual(['p2', 'p2', 'p2', 'p2']);
    await expect(perform(placeDraftRange, officer, { ...run, from: 3, to: 2 })).rejects.toThrow(InvalidField);
    await expect(perform(placeDraftRange, officer, { ...run, to: 5 })).rejects.toThrow(InvalidField);
    await expect(perform(placeDraftRange, officer, { ...run, priority: 'p9' })).rejects.toThrow(NotFound);
    await perform(moveDraftBlock, officer, { slug, id: 'b1', to: 'down' });
    await expect(perform(placeDraftRange, officer, run)).rejects.toThrow(Conflict);
  });

  test('is shown page by page; every block is on one of them, under its number', async () => {
    const blocks = Array.from({ length: 2 * BLOCKS_ON_PAGE + 1 }, (_, at) => ({
      id: `b${at + 1}`,
      markdown: `Words ${at + 1}`,
      priorityKey: null,
    }));
    const { slug, officer } = await makeDraft({ ...SMALL_DRAFT, blocks });
    const numbers: number[] = [];
    for (const page of ['1', '2', '3']) {
      const shown = await readDraftText(officer, slug, page, 'en');
      expect(shown.pages).toBe(3);
      numbers.push(...shown.blocks.map(({ number }) => number));
    }
    expect(numbers).toEqual(blocks.map((_, at) => at + 1));
    expect((await readDraftText(officer, slug, '99', 'en')).page).toBe(3);
    expect((await readDraftText(officer, slug, 'x', 'en')).page).toBe(1);
  });
});

test('no word is lost where a text is cut into its paragraphs', () => {
  const part = fc.constantFrom(
    '# Head',
    'Words of it.',
    '- a\n- b',
    '| a | b |\n| - | - |\n| c | d |',
    '> said',
    '---',
    '1. x\n\n2. y',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('\n\n');
      const words = (one: string) => one.match(/\w+/g) ?? [];
      expect(paragraphsOf(text).flatMap(words)).toEqual(words(text));
    }),
  );
});

describe('what stands between two priorities', () => {
  /** A fifth block, after the first priority and of none. */
  const BETWEEN: DraftDocument = {
    ...SMALL_DRAFT,
    blocks: SMALL_DRAFT.blocks.toSpliced(3, 0, {
      id: 'b9',
      markdown: 'In between.',
      priorityKey: null,
      afterKey: 'p1',
    }),
  };

  test('stays there when it is edited, split, or followed by a further block', async () => {
    const { spaceId, slug, officer } = await makeDraft(BETWEEN);
    const basedOn = markOf(BETWEEN.blocks[3]);
    const edit = { slug, id: 'b9', basedOn, markdown: 'One.\n\nTwo.', priority: INTRODUCTION, split: true };
    await perform(editDraftBlock, officer, edit);
    await perform(addDraftBlock, officer, { slug, after: 'b9' });
    const places = (await blocksOf(spaceId)).slice(3, 6);
    expect(places.map(({ priorityKey, afterKey }) => [priorityKey, afterKey])).toEqual(
      Array.from({ length: 3 }, () => [null, 'p1']),
    );
  });

  test('stands after what is left, where the priority before it turns out to be none', () => {
    const first = withoutPriority(BETWEEN, 'p1', () => 'new');
    expect(first.blocks.find(({ id }) => id === 'b9')?.afterKey).toBeNull();
    const second = withoutPriority(BETWEEN, 'p2', () => 'new');
    const afterFirst = second.blocks.filter(({ afterKey }) => afterKey === 'p1').map(({ id }) => id);
    expect(afterFirst).toEqual(['b9', 'new', 'b4']);
    expect(second.blocks.every(({ priorityKey }) => priorityKey !== 'p2')).toBe(true);
  });
});
