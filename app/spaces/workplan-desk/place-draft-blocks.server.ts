import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { withBlocksPlaced } from './draft-edits';
import { placesIn } from './draft-parts';
import { INTRODUCTION } from './draft-schema';
import { ensureUnchanged, holdDraft, keepDraft } from './hold-draft.server';

/** What comes after a page of blocks that was saved. */
export interface AfterPlacing {
  /** So many blocks the whole text has. */
  blocks: number;
  /** A version is published: the draft is compared with it before it is published itself. */
  isFurther: boolean;
}

/**
 * Says to which priority each block of a page belongs, and returns what comes after. Raises `Conflict` where somebody else placed one of them otherwise since
 * `basedOn`, and `NotFound` for a priority that is gone.
 */
export async function placeDraftBlocks(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; basedOn: string; block: string[]; place: string[] },
): Promise<AfterPlacing> {
  const held = await holdDraft(tx, actor, input.slug);
  const { block: ids, place } = input;
  if (ids.length !== place.length) throw new BadInput('Every block has one priority. Load the page again.');
  ensureUnchanged(placesIn(held.document, ids), input.basedOn);
  const places = ids.map((id, at): [string, string | null] => [
    id,
    place[at] === INTRODUCTION ? null : (place[at] as string),
  ]);
  await keepDraft(tx, clock, held, withBlocksPlaced(held.document, new Map(places)));
  const isFurther = (await tx.workplan.count({ where: { spaceId: held.spaceId } })) > 0;
  return { blocks: held.document.blocks.length, isFurther };
}
