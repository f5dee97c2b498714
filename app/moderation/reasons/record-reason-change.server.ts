import { type Actor, accountOf } from '~/accounts/actor';
import { PLATFORM_SUBJECT, recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** A reason that stands on the space's public pages is worded otherwise; its code. */
    'reason-reworded': { reason: string };
  }
}

/** What can be done to a reason. */
type ReasonChange =
  | 'reason-added'
  | 'reason-edited'
  | 'reason-moved'
  | 'reason-retired'
  | 'reason-brought-back';

/** Writes down what the secretariat did to the list of reasons, last in its transaction; pages are made anew that show the words of an edited one. */
export async function recordReasonChange(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  change: ReasonChange,
  data: { code: string } & Record<string, unknown>,
): Promise<void> {
  await recordAuditEntry(tx, clock, actor, change, { type: 'reasons', id: PLATFORM_SUBJECT }, data);
  if (change !== 'reason-edited') return;
  const { code } = data;
  const shown = {
    OR: [{ decisions: { some: { reasonCode: code } } }, { flags: { some: { reasonCode: code } } }],
  };
  // In one order, so that two who reword at once do not wait for each other.
  const spaces = await tx.space.findMany({ where: shown, orderBy: { id: 'asc' }, select: { id: true } });
  for (const { id: spaceId } of spaces)
    await emitSpaceEvent(tx, clock, {
      spaceId,
      type: 'reason-reworded',
      data: { reason: code },
      actorId: accountOf(actor),
    });
}
