import { type WordChange, wordChanges } from '~/platform/text/word-changes';
import { type PairByHand, pairByLikeness, type VersionBlock } from './block-likeness';

/** One version of a workplan as it is compared: its priorities and its blocks, in order. */
export interface WorkplanToCompare {
  priorities: PriorityToCompare[];
  blocks: VersionBlock[];
}

/** A priority is the same in both versions by its id, where it has one, else by its code. */
export interface PriorityToCompare {
  id?: string;
  code: string;
  title: string;
}

export type BlockChange = {
  /** `moved` keeps its words; `moved-and-changed` does not. */
  kind: 'same' | 'changed' | 'moved' | 'moved-and-changed' | 'added' | 'removed';
  before: VersionBlock | null;
  after: VersionBlock | null;
  /** 0 to 1: how many words both have; 1 for the same words. */
  likeness: number;
  isByHand: boolean;
  /** Where words changed: the text in pieces, each kept, added or removed. Empty for what is the same. */
  words: WordChange[];
};

export interface PriorityChange {
  kind: 'same' | 'renamed' | 'added' | 'removed';
  code: string;
  /** Where it was called otherwise before. */
  wasCode: string | null;
  /** Of the earlier one, where it has one. */
  beforeId: string | null;
  before: string | null;
  after: string | null;
}

export interface WorkplanComparison {
  priorities: PriorityChange[];
  /** In the order of the later version; what was removed stands where it stood. */
  blocks: BlockChange[];
  counts: Record<BlockChange['kind'], number>;
}

/**
 * Compares two versions of a workplan. Blocks are paired by their words: first those that have the same, then those that are alike, the likest
 * first and rather within one priority; `byHand` goes before all guesses (ids that are in neither version are passed over). Priorities are
 * paired by id, else by code. `language` (BCP 47) says where words end.
 */
export function compareWorkplans(
  before: WorkplanToCompare,
  after: WorkplanToCompare,
  byHand: readonly PairByHand[] = [],
  language = 'en',
): WorkplanComparison {
  const pairs = pairByLikeness({ before: before.blocks, after: after.blocks, byHand, language });
  const isWithin = (pair: { before: number; after: number }): boolean =>
    isSameCode(before.blocks[pair.before]?.priority ?? null, after.blocks[pair.after]?.priority ?? null);
  // What went to another priority was moved, wherever it stands.
  const stays = blocksThatStay(pairs.filter(isWithin));
  const changes = new Map<number, BlockChange>();
  for (const pair of pairs) {
    const [was, is] = [before.blocks[pair.before] as VersionBlock, after.blocks[pair.after] as VersionBlock];
    const isChanged = pair.likeness < 1;
    const isMoved = !stays.has(pair.after);
    changes.set(pair.after, {
      kind: isMoved ? (isChanged ? 'moved-and-changed' : 'moved') : isChanged ? 'changed' : 'same',
      before: was,
      after: is,
      likeness: pair.likeness,
      isByHand: pair.isByHand,
      words: isChanged ? wordChanges(was.text, is.text, language) : [],
    });
  }
  const blocks = inOrder(before, after, pairs, changes);
  const counts = { same: 0, changed: 0, moved: 0, 'moved-and-changed': 0, added: 0, removed: 0 };
  for (const { kind } of blocks) counts[kind]++;
  return { priorities: comparePriorities(before, after), blocks, counts };
}

const isSameCode = (one: string | null, other: string | null): boolean =>
  (one ?? '').toLowerCase() === (other ?? '').toLowerCase();

/** The blocks (by their place in the later version) of the longest row that is in the same order in both: all others were moved. */
function blocksThatStay(pairs: readonly { before: number; after: number }[]): Set<number> {
  const sorted = [...pairs].sort((a, b) => a.after - b.after);
  /** Per length, the pair with the least place before that ends a row of that length. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, pair] of sorted.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] as number] as { before: number }).before < pair.before) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  }
  const stays = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number)
    stays.add((sorted[at] as { after: number }).after);
  return stays;
}

function inOrder(
  before: WorkplanToCompare,
  after: WorkplanToCompare,
  pairs: readonly { before: number; after: number }[],
  changes: Map<number, BlockChange>,
): BlockChange[] {
  const placeAfter = new Map(pairs.map((pair) => [pair.before, pair.after]));
  /** What was removed, by the block of the later version that its last surviving predecessor is; -1 is the beginning. */
  const removed = new Map<number, BlockChange[]>();
  let anchor = -1;
  for (const [place, block] of before.blocks.entries()) {
    const found = placeAfter.get(place);
    if (found !== undefined) {
      anchor = found;
      continue;
    }
    const change: BlockChange = {
      kind: 'removed',
      before: block,
      after: null,
      likeness: 0,
      isByHand: false,
      words: [],
    };
    removed.set(anchor, [...(removed.get(anchor) ?? []), change]);
  }
  const listed = after.blocks.flatMap((block, place): BlockChange[] => [
    changes.get(place) ?? {
      kind: 'added',
      before: null,
      after: block,
      likeness: 0,
      isByHand: false,
      words: [],
    },
    ...(removed.get(place) ?? []),
  ]);
  return [...(removed.get(-1) ?? []), ...listed];
}

/** By what a priority is known in both versions. */
export const priorityKey = ({ id, code }: Pick<PriorityToCompare, 'id' | 'code'>): string =>
  id ?? code.toLowerCase();

function comparePriorities(before: WorkplanToCompare, after: WorkplanToCompare): PriorityChange[] {
  const was = new Map(before.priorities.map((priority) => [priorityKey(priority), priority]));
  const is = new Set(after.priorities.map(priorityKey));
  const kept = after.priorities.map((priority): PriorityChange => {
    const { code, title } = priority;
    const old = was.get(priorityKey(priority));
    const wasCode = old && !isSameCode(old.code, code) ? old.code : null;
    const isSame = old !== undefined && old.title === title && wasCode === null;
    const kind = old === undefined ? 'added' : isSame ? 'same' : 'renamed';
    return {
      kind,
      code,
      wasCode,
      beforeId: old?.id ?? null,
      before: old?.title ?? null,
      after: title,
    };
  });
  const gone = before.priorities
    .filter((priority) => !is.has(priorityKey(priority)))
    .map(
      ({ id, code, title }): PriorityChange => ({
        kind: 'removed',
        code,
        wasCode: null,
        beforeId: id ?? null,
        before: title,
        after: null,
      }),
    );
  return [...kept, ...gone];
}
