import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { type Direction, placeOfBlock, withBlockMoved } from './draft-edits';
import { holdDraft, keepDraft } from './hold-draft.server';

/** Moves a block of the draft's text by one place and returns its number now, counted from 1. Raises `NotFound` where it is gone. */
export async function moveDraftBlock(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; id: string; to: Direction },
): Promise<number> {
  const held = await holdDraft(tx, actor, input.slug);
  const after = withBlockMoved(held.document, input.id, input.to);
  await keepDraft(tx, clock, held, after);
  return placeOfBlock(after, input.id) + 1;
}
