import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { type Direction, withPriorityMoved } from './draft-edits';
import { holdDraft, keepDraft } from './hold-draft.server';

/** Moves a priority of the draft by one place; at the end of the list it stays. Raises `NotFound` where it is gone. */
export async function moveDraftPriority(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; key: string; to: Direction },
): Promise<void> {
  const held = await holdDraft(tx, actor, input.slug);
  await keepDraft(tx, clock, held, withPriorityMoved(held.document, input.key, input.to));
}
