import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { withoutPriority } from './draft-edits';
import { holdDraft, keepDraft } from './hold-draft.server';

/** Says of something in the draft that it is no priority: all its words become text (see `withoutPriority`). Raises `NotFound` where it is gone. */
export async function removeDraftPriority(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; key: string },
): Promise<void> {
  const held = await holdDraft(tx, actor, input.slug);
  await keepDraft(
    tx,
    clock,
    held,
    withoutPriority(held.document, input.key, () => clock.newId()),
  );
}
