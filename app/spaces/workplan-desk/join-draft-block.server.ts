import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { withBlockJoined } from './draft-edits';
import { holdDraft, keepDraft } from './hold-draft.server';

/** Joins a block of the draft's text to the one before it and returns the identifier of that one. Raises `Conflict` for the first, `NotFound` where it is gone. */
export async function joinDraftBlock(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; id: string },
): Promise<string> {
  const held = await holdDraft(tx, actor, input.slug);
  const { draft, into } = withBlockJoined(held.document, input.id);
  await keepDraft(tx, clock, held, draft);
  return into;
}
