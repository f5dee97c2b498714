import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { type PairByHand, pairByLikeness, type VersionBlock } from '../block-likeness';
import { currentBlocks } from './current-blocks.server';

/** A block of the version that is published. `id` is its own: of the file, or of the block that it was made from. */
export interface NewBlock extends VersionBlock {
  markdown: string;
  /** Code of the priority that it stands after, where it belongs to none. */
  after: string | null;
}

/** A block as it stands once the version is published. */
export interface PlacedBlock {
  id: string;
  position: number;
  priorityCode: string | null;
  afterCode: string | null;
  markdown: string;
}

/**
 * Lays out the blocks of a version. A block of the current version that is found again (as said by hand, by the same words, by likeness)
 * stays itself, with all that rests on it; one that went long ago and is back with the same words is itself again; what is not found is
 * kept without a place. `termIds`: of the priorities, by lower-cased code.
 */
export async function writeBlocks(
  tx: Tx,
  clock: Clock,
  workplan: { id: string; language: string },
  blocks: readonly NewBlock[],
  termIds: ReadonlyMap<string, string>,
  byHand: readonly PairByHand[],
): Promise<PlacedBlock[]> {
  const before = await currentBlocks(tx, workplan.id);
  const pairs = pairByLikeness({ before, after: blocks, byHand, language: workplan.language });
  const identity = new Map(pairs.map((pair) => [pair.after, before[pair.before]?.id]));
  const gone = await tx.block.findMany({
    where: { workplanId: workplan.id, position: null },
    orderBy: { number: 'desc' },
    select: { id: true, markdown: true },
  });
  const lastNumber = await tx.block.aggregate({
    where: { workplanId: workplan.id },
    _max: { number: true },
  });
  let number = lastNumber._max.number ?? 0;
  const rows = blocks.map((block, position) => {
    const back = gone.findIndex(({ markdown }) => markdown === block.markdown);
    const known =
      identity.get(position) ?? (back === -1 ? undefined : (gone.splice(back, 1)[0] as { id: string }).id);
    return {
      id: known ?? clock.newId(),
      isNew: known === undefined,
      number: known === undefined ? ++number : 0,
      position,
      priorityId: termIds.get(block.priority?.toLowerCase() ?? '') ?? null,
      afterId: termIds.get(block.after?.toLowerCase() ?? '') ?? null,
      markdown: block.markdown,
      html: renderMarkdown(block.markdown).html,
    };
  });
  await tx.block.updateMany({
    where: { workplanId: workplan.id },
    data: { position: null, priorityId: null, afterId: null },
  });
  await tx.block.createMany({
    data: rows
      .filter(({ isNew }) => isNew)
      .map(({ isNew: _, ...row }) => ({ ...row, workplanId: workplan.id })),
  });
  await placeKept(
    tx,
    rows.filter(({ isNew }) => !isNew),
  );
  return rows.map(({ id, position, markdown }) => ({
    id,
    position,
    priorityCode: blocks[position]?.priority ?? null,
    afterCode: blocks[position]?.after ?? null,
    markdown,
  }));
}

interface KeptBlock {
  id: string;
  position: number;
  priorityId: string | null;
  afterId: string | null;
  markdown: string;
  html: string;
}

/** In one statement: a document has thousands of them. */
async function placeKept(tx: Tx, rows: readonly KeptBlock[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE "block" SET "position" = "new"."position", "priority_id" = "new"."priority_id", "after_id" = "new"."after_id", "markdown" = "new"."markdown", "html" = "new"."html"
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ position }) => position)}::int[],
      ${rows.map(({ priorityId }) => priorityId)}::uuid[], ${rows.map(({ afterId }) => afterId)}::uuid[], ${rows.map(({ markdown }) => markdown)}::text[],
      ${rows.map(({ html }) => html)}::text[]
    ) AS "new"("id", "position", "priority_id", "after_id", "markdown", "html")
    WHERE "block"."id" = "new"."id"`;
}
