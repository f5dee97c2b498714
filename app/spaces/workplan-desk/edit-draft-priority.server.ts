import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { priorityIn, withPriority } from './draft-edits';
import { priorityAfter } from './draft-parts';
import type { DraftPriorityForm } from './draft-schema';
import { ensureUnchanged, holdDraft, keepDraft } from './hold-draft.server';
import { prioritySent } from './priority-sent';

/**
 * Corrects a priority of the draft. Returns the key of the one after it, null for the last. Raises `NotFound` where it is gone, `Conflict` where somebody else changed it since `basedOn`, and
 * `InvalidField` of `priorityCode` for a code that another one has.
 */
export async function editDraftPriority(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: DraftPriorityForm & { slug: string; key: string },
): Promise<{ next: string | null }> {
  const held = await holdDraft(tx, actor, input.slug);
  const before = priorityIn(held.document, input.key);
  ensureUnchanged(before, input.basedOn);
  const after = prioritySent(held.document, before, input);
  await keepDraft(tx, clock, held, withPriority(held.document, after));
  return { next: priorityAfter(held.document, input.key)?.key ?? null };
}
