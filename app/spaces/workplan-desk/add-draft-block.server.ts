import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { withBlockAfter } from './draft-edits';
import { holdDraft, keepDraft } from './hold-draft.server';

/** Adds an empty block after another one, or at the end of the text, and returns its identifier. Left empty, it is not published. */
export async function addDraftBlock(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; after: string | null },
): Promise<string> {
  const held = await holdDraft(tx, actor, input.slug);
  const id = clock.newId();
  await keepDraft(tx, clock, held, withBlockAfter(held.document, input.after, id));
  return id;
}
