import type { WordChange } from '~/platform/text/word-changes';
import type { PairByHand, VersionBlock } from '../block-likeness';
import { type BlockChange, compareWorkplans, type PriorityChange, priorityKey } from '../compare-workplans';
import { type ComparedPriority, comparePriorityFacts, type FactChange } from './compare-priority-facts';

/** A version as it is compared: what it says of its priorities, and its blocks in order. */
export interface VersionContent {
  /** Of the later version, the words are parted as in its language. */
  language: string;
  priorities: ComparedPriority[];
  blocks: VersionBlock[];
}

/** A block as one version has it. */
export interface PlacedBlockView {
  id: string;
  /** Counted from 1, in that version. */
  place: number;
  text: string;
  /** Code of its priority; null is the introduction. */
  priority: string | null;
}

/** What became of one block. */
export interface BlockChangeView {
  kind: Exclude<BlockChange['kind'], 'same'>;
  before: PlacedBlockView | null;
  after: PlacedBlockView | null;
  words: WordChange[];
  isByHand: boolean;
  /** Of the block's own page; null where it has none yet. */
  number: number | null;
}

/** What differs between two versions, as it is shown: without what stayed the same. */
export interface ChangesView {
  language: string;
  priorities: (Omit<PriorityChange, 'kind'> & {
    kind: 'renamed' | 'added' | 'removed' | 'facts';
    facts: FactChange[];
  })[];
  blocks: BlockChangeView[];
  counts: Record<BlockChange['kind'], number>;
}

/** Compares two versions. `numbers`: of the blocks that have a page, by id. */
export function compareVersions(
  earlier: VersionContent,
  after: VersionContent,
  { byHand, numbers }: { byHand: readonly PairByHand[]; numbers: ReadonlyMap<string, number> },
): ChangesView {
  const { language } = after;
  const before = { ...earlier, blocks: underCodesOf(earlier, after) };
  const comparison = compareWorkplans(before, after, byHand, language);
  const facts = comparePriorityFacts(before.priorities, after.priorities, language);
  const placed = (blocks: readonly VersionBlock[]) => {
    const places = new Map(blocks.map(({ id }, place) => [id, place + 1]));
    return (block: VersionBlock | null): PlacedBlockView | null =>
      block && { ...block, place: places.get(block.id) ?? 0 };
  };
  const [placeBefore, placeAfter] = [placed(before.blocks), placed(after.blocks)];
  return {
    language,
    priorities: comparison.priorities.flatMap(({ kind, ...priority }) => {
      const changed = facts.get(priority.code) ?? [];
      if (kind === 'same' && changed.length === 0) return [];
      return [{ ...priority, kind: kind === 'same' ? 'facts' : kind, facts: changed }];
    }),
    blocks: comparison.blocks.flatMap(({ kind, words, isByHand, ...block }): BlockChangeView[] =>
      kind === 'same'
        ? []
        : [
            {
              kind,
              words,
              isByHand,
              before: placeBefore(block.before),
              after: placeAfter(block.after),
              number: numbers.get(block.before?.id ?? '') ?? numbers.get(block.after?.id ?? '') ?? null,
            },
          ],
    ),
    counts: comparison.counts,
  };
}

/** The earlier blocks under the codes that their priorities bear in the later version: one whose priority was only renumbered did not move. */
function underCodesOf(earlier: VersionContent, after: VersionContent): VersionBlock[] {
  const codes = new Map(after.priorities.map((priority) => [priorityKey(priority), priority.code]));
  const now = new Map(
    earlier.priorities.map((priority) => [
      priority.code.toLowerCase(),
      codes.get(priorityKey(priority)) ?? `${priority.code} `,
    ]),
  );
  return earlier.blocks.map((block) => ({
    ...block,
    priority: block.priority === null ? null : (now.get(block.priority.toLowerCase()) ?? block.priority),
  }));
}
