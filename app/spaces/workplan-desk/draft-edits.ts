import { Conflict, NotFound } from '~/platform/errors';
import type { DraftBlock, DraftDocument, DraftPriority } from '../workplan-draft';
import { textOfPriority } from './text-of-priority';

export type Direction = 'up' | 'down';

/** The priority with a key. Throws `NotFound`. */
export function priorityIn(draft: DraftDocument, key: string): DraftPriority {
  const priority = draft.priorities.find((one) => one.key === key);
  if (!priority)
    throw new NotFound('There is no such priority in the draft; somebody may have taken it out.');
  return priority;
}

/** Where a block stands, counted from 0. Throws `NotFound`. */
export function placeOfBlock(draft: DraftDocument, id: string): number {
  const place = draft.blocks.findIndex((one) => one.id === id);
  if (place < 0) throw new NotFound('There is no such block in the draft; somebody may have taken it out.');
  return place;
}

/** The block with an identifier. Throws `NotFound`. */
export const blockIn = (draft: DraftDocument, id: string): DraftBlock =>
  draft.blocks[placeOfBlock(draft, id)] as DraftBlock;

/** A priority moved by one; at the end of the list it stays where it is. */
export function withPriorityMoved(draft: DraftDocument, key: string, to: Direction): DraftDocument {
  const place = draft.priorities.indexOf(priorityIn(draft, key));
  return { ...draft, priorities: moved(draft.priorities, place, to) };
}

/** A block moved by one; it keeps its priority. */
export const withBlockMoved = (draft: DraftDocument, id: string, to: Direction): DraftDocument => ({
  ...draft,
  blocks: moved(draft.blocks, placeOfBlock(draft, id), to),
});

/** A priority replaced by what its form said. */
export function withPriority(draft: DraftDocument, priority: DraftPriority): DraftDocument {
  priorityIn(draft, priority.key);
  return { ...draft, priorities: draft.priorities.map((one) => (one.key === priority.key ? priority : one)) };
}

/**
 * What turned out to be no priority, as text: its heading and its facts become a block where its text begins, and its text belongs
 * to what the block before it belongs to, or stands where that stands. No word is lost.
 */
export function withoutPriority(draft: DraftDocument, key: string, newId: () => string): DraftDocument {
  const priority = priorityIn(draft, key);
  const at = startOf(draft, key);
  const before = draft.blocks[at - 1];
  const belongs = {
    priorityKey: before?.priorityKey ?? null,
    ...(before?.afterKey ? { afterKey: before.afterKey } : {}),
  };
  const text: DraftBlock = { id: newId(), markdown: textOfPriority(priority), ...belongs };
  const blocks = draft.blocks.map(({ afterKey, ...block }) => {
    if (block.priorityKey === key) return { ...block, ...belongs };
    if (afterKey !== key) return afterKey === undefined ? block : { ...block, afterKey };
    // What stood after it stands after what its text belongs to now.
    return { ...block, afterKey: belongs.priorityKey ?? belongs.afterKey ?? null };
  });
  blocks.splice(at, 0, text);
  return { ...draft, priorities: draft.priorities.filter((one) => one.key !== key), blocks };
}

/** The draft without a priority and without the text that belongs to it; what stood after it stands after the priority before. */
export function withoutPriorityAndText(draft: DraftDocument, key: string): DraftDocument {
  const place = draft.priorities.indexOf(priorityIn(draft, key));
  const before = draft.priorities[place - 1]?.key ?? null;
  return {
    ...draft,
    priorities: draft.priorities.filter((one) => one.key !== key),
    blocks: draft.blocks
      .filter((block) => block.priorityKey !== key)
      .map((block) => (block.afterKey === key ? { ...block, afterKey: before } : block)),
  };
}

/** Where the text of a priority begins; of one without text, where the next one's begins. */
function startOf(draft: DraftDocument, key: string): number {
  const from = draft.priorities.findIndex((one) => one.key === key);
  for (const { key: next } of draft.priorities.slice(from)) {
    const at = draft.blocks.findIndex((block) => block.priorityKey === next);
    if (at >= 0) return at;
  }
  return draft.blocks.length;
}

/** Blocks placed at their priorities; null is the introduction. Throws `NotFound` where one or the other is gone. */
export function withBlocksPlaced(draft: DraftDocument, places: Map<string, string | null>): DraftDocument {
  for (const [id, key] of places) {
    placeOfBlock(draft, id);
    if (key !== null) priorityIn(draft, key);
  }
  return {
    ...draft,
    blocks: draft.blocks.map((block) => {
      const key = places.get(block.id);
      return key === undefined ? block : { ...block, priorityKey: key };
    }),
  };
}

/** A block put in the place of one, or several that it was made into. The first keeps its identifier. */
export function withBlockAs(draft: DraftDocument, id: string, blocks: DraftBlock[]): DraftDocument {
  const place = placeOfBlock(draft, id);
  return { ...draft, blocks: draft.blocks.toSpliced(place, 1, ...blocks) };
}

/** A block joined to the one before it, whose identifier and priority both then have. Throws `Conflict` for the first block. */
export function withBlockJoined(draft: DraftDocument, id: string): { draft: DraftDocument; into: string } {
  const place = placeOfBlock(draft, id);
  const before = draft.blocks[place - 1];
  if (!before) throw new Conflict('This is the first block now: there is none before it to join it with.');
  const markdown = [before.markdown, (draft.blocks[place] as DraftBlock).markdown]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
  const blocks = draft.blocks.toSpliced(place - 1, 2, { ...before, markdown });
  return { draft: { ...draft, blocks }, into: before.id };
}

/** An empty block after another one, at the same priority; after none: at the end of the text, in the introduction. */
export function withBlockAfter(draft: DraftDocument, after: string | null, id: string): DraftDocument {
  const place = after === null ? draft.blocks.length - 1 : placeOfBlock(draft, after);
  const beside = after === null ? { priorityKey: null } : (draft.blocks[place] as DraftBlock);
  return { ...draft, blocks: draft.blocks.toSpliced(place + 1, 0, { ...beside, id, markdown: '' }) };
}

/** The text without one of its blocks. */
export const withoutBlock = (draft: DraftDocument, id: string): DraftDocument => ({
  ...draft,
  blocks: draft.blocks.toSpliced(placeOfBlock(draft, id), 1),
});

function moved<T>(all: T[], place: number, to: Direction): T[] {
  const other = to === 'up' ? place - 1 : place + 1;
  if (other < 0 || other >= all.length) return all;
  const copy = [...all];
  [copy[place], copy[other]] = [copy[other] as T, copy[place] as T];
  return copy;
}
