import { segmentsOf } from '~/platform/text/word-changes';

/** A block of one version. `text` is what readers see; words are compared in it. */
export interface VersionBlock {
  id: string;
  text: string;
  /** Code of its priority; null is the introduction. */
  priority: string | null;
}

/** What somebody said of a pair by hand: these two are one block; with a null, that block has no counterpart. */
export interface PairByHand {
  before: string | null;
  after: string | null;
}

/** What blocks are paired from: those of both versions in order, and what somebody said by hand. */
export interface LikenessInput {
  before: readonly VersionBlock[];
  after: readonly VersionBlock[];
  byHand: readonly PairByHand[];
  language: string;
}

/** Two blocks that are one, by their places in the two versions. */
export interface BlockPair {
  before: number;
  after: number;
  /** 0 to 1: how many of their words both have. */
  likeness: number;
  isByHand: boolean;
}

/** From this share of common words on, two blocks of one priority are one block that was rewritten. */
const ALIKE_WITHIN = 0.45;
/** Between priorities more must be common: documents say similar things of each. */
const ALIKE_BETWEEN = 0.6;
/** A word that is in more blocks than this tells them apart no longer, and is not searched by. */
const COMMON_IN_BLOCKS = 50;

/** So many blocks after a pair are compared with each other, whatever their words. */
const NEAR = 12;

interface WordCounts {
  counts: Map<string, number>;
  total: number;
}

/** Pairs the blocks of two versions, each at most once: as said by hand, else the same words, else the likest first. */
export function pairByLikeness({ before, after, byHand, language }: LikenessInput): BlockPair[] {
  const pairing = new Pairing(before, after, language);
  pairing.pairByHand(byHand);
  pairing.pairSameTexts();
  pairing.pairAlike();
  return pairing.pairs;
}

class Pairing {
  readonly pairs: BlockPair[] = [];
  readonly #leftBefore: Set<number>;
  readonly #leftAfter: Set<number>;
  readonly #wordsBefore: WordCounts[];
  readonly #wordsAfter: WordCounts[];

  constructor(
    private readonly before: readonly VersionBlock[],
    private readonly after: readonly VersionBlock[],
    language: string,
  ) {
    this.#leftBefore = new Set(before.keys());
    this.#leftAfter = new Set(after.keys());
    this.#wordsBefore = before.map(({ text }) => wordCounts(text, language));
    this.#wordsAfter = after.map(({ text }) => wordCounts(text, language));
  }

  pairByHand(byHand: readonly PairByHand[]): void {
    const placesBefore = new Map(this.before.map(({ id }, place) => [id, place]));
    const placesAfter = new Map(this.after.map(({ id }, place) => [id, place]));
    for (const { before, after } of byHand) {
      const [was, is] = [placesBefore.get(before ?? ''), placesAfter.get(after ?? '')];
      if (was !== undefined && is !== undefined && this.#leftBefore.has(was) && this.#leftAfter.has(is))
        this.#pair(was, is, this.#isSame(was, is) ? 1 : this.#likeness(was, is), true);
      else if (was !== undefined && after === null) this.#leftBefore.delete(was);
      else if (is !== undefined && before === null) this.#leftAfter.delete(is);
    }
  }

  /** Same words, in the same order; of several alike, those of one priority first. */
  pairSameTexts(): void {
    const withPriority = ({ text, priority }: VersionBlock): string =>
      `${priority?.toLowerCase() ?? ''}\n${flat(text)}`;
    for (const keyOf of [withPriority, ({ text }: VersionBlock) => flat(text)]) {
      const places = new Map<string, number[]>();
      for (const place of this.#leftAfter) {
        const key = keyOf(this.after[place] as VersionBlock);
        places.set(key, [...(places.get(key) ?? []), place]);
      }
      for (const place of [...this.#leftBefore]) {
        const same = places.get(keyOf(this.before[place] as VersionBlock))?.shift();
        if (same !== undefined) this.#pair(place, same, 1, false);
      }
    }
  }

  pairAlike(): void {
    const candidates = this.#candidates();
    // The likest first; then those of one priority; then those that stand at a similar place. The order is the same whichever version is called the earlier.
    candidates.sort(
      (a, b) =>
        b.likeness - a.likeness ||
        Number(b.isWithin) - Number(a.isWithin) ||
        Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
        a.before + a.after - (b.before + b.after),
    );
    for (const { before, after, likeness } of candidates)
      if (this.#leftBefore.has(before) && this.#leftAfter.has(after))
        this.#pair(before, after, likeness, false);
  }

  #candidates(): (Omit<BlockPair, 'isByHand'> & { isWithin: boolean })[] {
    const blocksWith = new Map<string, number[]>();
    for (const place of this.#leftAfter)
      for (const word of (this.#wordsAfter[place] as WordCounts).counts.keys()) {
        const blocks = blocksWith.get(word);
        if (blocks) blocks.push(place);
        else blocksWith.set(word, [place]);
      }
    const frequentBefore = this.#frequentBefore();
    const beside = this.#besideEachOther();
    return [...this.#leftBefore].flatMap((before) => {
      const found = new Set(beside.get(before));
      for (const word of (this.#wordsBefore[before] as WordCounts).counts.keys()) {
        const blocks = blocksWith.get(word) ?? [];
        if (blocks.length > COMMON_IN_BLOCKS || frequentBefore.has(word)) continue;
        for (const after of blocks) found.add(after);
      }
      return [...found].flatMap((after) => {
        const likeness = this.#likeness(before, after);
        const isWithin = this.#code(this.before, before) === this.#code(this.after, after);
        const isAlike = likeness >= (isWithin ? ALIKE_WITHIN : ALIKE_BETWEEN);
        return isAlike ? [{ before, after, likeness, isWithin }] : [];
      });
    });
  }

  /** Blocks that stand after one and the same block in both versions, or shortly after: of short texts, the place tells more than the words. */
  #besideEachOther(): Map<number, number[]> {
    const beside = new Map<number, number[]>();
    const note = (before: number, after: number): void => {
      if (this.#leftBefore.has(before) && this.#leftAfter.has(after))
        beside.set(before, [...(beside.get(before) ?? []), after]);
    };
    for (const { before, after } of [...this.pairs, { before: -1, after: -1 }])
      for (let down = 1; down <= NEAR && this.#leftBefore.has(before + down); down++)
        for (let over = 1; over <= NEAR && this.#leftAfter.has(after + over); over++)
          note(before + down, after + over);
    return beside;
  }

  /** The same bound for both versions, so that neither is searched otherwise than the other. */
  #frequentBefore(): Set<string> {
    const counts = new Map<string, number>();
    for (const place of this.#leftBefore)
      for (const word of (this.#wordsBefore[place] as WordCounts).counts.keys())
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return new Set([...counts].filter(([, count]) => count > COMMON_IN_BLOCKS).map(([word]) => word));
  }

  #code(blocks: readonly VersionBlock[], place: number): string {
    return blocks[place]?.priority?.toLowerCase() ?? '';
  }

  /** Below 1: texts that have the same words in another order are not the same. */
  #likeness(before: number, after: number): number {
    const share = sharedShare(this.#wordsBefore[before] as WordCounts, this.#wordsAfter[after] as WordCounts);
    return Math.min(share, ALMOST_SAME);
  }

  #isSame(before: number, after: number): boolean {
    return flat(this.before[before]?.text ?? '') === flat(this.after[after]?.text ?? '');
  }

  #pair(before: number, after: number, likeness: number, isByHand: boolean): void {
    this.#leftBefore.delete(before);
    this.#leftAfter.delete(after);
    this.pairs.push({ before, after, likeness, isByHand });
  }
}

/** Of texts that have the same words in another order. */
const ALMOST_SAME = 0.999;

/** White space is layout: a text is the same however it is broken into lines. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function wordCounts(text: string, language: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { segment, isWord } of segmentsOf(text, language)) {
    if (!isWord) continue;
    const word = segment.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
  return { counts, total };
}

/** Dice's coefficient over words, each as often as it stands there. */
function sharedShare(one: WordCounts, other: WordCounts): number {
  const total = one.total + other.total;
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * shared) / total;
}
