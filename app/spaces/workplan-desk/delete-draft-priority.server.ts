import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { withoutPriorityAndText } from './draft-edits';
import { textIn } from './draft-parts';
import { ensureUnchanged, holdDraft, keepDraft } from './hold-draft.server';

/**
 * Takes a priority out of the draft together with its text. Raises `NotFound` where it is gone, and `Conflict` where it or its text is another than who says so
 * has seen (`basedOn`).
 */
export async function deleteDraftPriority(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; key: string; basedOn: string },
): Promise<void> {
  const held = await holdDraft(tx, actor, input.slug);
  ensureUnchanged(textIn(held.document, input.key), input.basedOn);
  await keepDraft(tx, clock, held, withoutPriorityAndText(held.document, input.key));
}
