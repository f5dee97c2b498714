import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { blockIn, placeOfBlock, withoutBlock } from './draft-edits';
import { ensureUnchanged, holdDraft, keepDraft } from './hold-draft.server';

/**
 * Takes a block out of the draft's text and returns the number that it had. Its words stay in the document that was sent, and in the versions
 * published before. Raises `Conflict` where somebody else changed it since `basedOn`, `NotFound` where it is gone.
 */
export async function removeDraftBlock(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; id: string; basedOn: string },
): Promise<number> {
  const held = await holdDraft(tx, actor, input.slug);
  ensureUnchanged(blockIn(held.document, input.id), input.basedOn);
  await keepDraft(tx, clock, held, withoutBlock(held.document, input.id));
  return placeOfBlock(held.document, input.id) + 1;
}
