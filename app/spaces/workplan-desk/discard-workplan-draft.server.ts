import type { Actor } from '~/accounts/actor';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { holdDraft } from './hold-draft.server';

/**
 * Throws the draft in progress away; what was published stays. Recorded for the space's team. Raises `NotFound` where there is none, and `Conflict`
 * where somebody changed it after `revision`.
 */
export async function discardWorkplanDraft(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; revision: number },
): Promise<void> {
  const { spaceId, revision } = await holdDraft(tx, actor, input.slug);
  if (revision !== input.revision)
    throw new Conflict(
      'Somebody changed this draft since you looked at it. Look again before you discard it.',
    );
  await tx.workplanDraft.delete({ where: { spaceId } });
  await recordAuditEntry(tx, clock, actor, 'workplan-draft-discarded', { type: 'space', id: spaceId });
}
