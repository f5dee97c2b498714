import { screeningSettingsSchema } from '~/comments/checks/screening-settings';
import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { setStatus, stoodBefore } from '../effects/publication.server';
import { loadSubject, type Subject } from '../load-subject.server';
import { recordDecision } from '../record-decision.server';
import { tellOfDecision } from '../tell-of-decision.server';

/**
 * Has a published comment wait for a moderator where as many flags on it are open as its space says; a decision of the space's rule, recorded as such.
 * By default no number of flags does. Returns whether it waits now. The caller holds the space's row.
 */
export async function hideByFlags(
  tx: Tx,
  clock: Clock,
  where: { slug: string; number: number; screening: unknown },
): Promise<boolean> {
  const { flagsToHide } = screeningSettingsSchema.parse(where.screening);
  if (flagsToHide === null) return false;
  const subject = await loadSubject(tx, where);
  if (subject.status !== 'published' || subject.flags.length < flagsToHide) return false;
  await setStatus(tx, subject, 'pending');
  await tx.commentHold.create({
    data: {
      id: clock.newId(),
      commentId: subject.id,
      revisionId: subject.standing.id,
      position: nextPosition(subject),
      reason: 'flags',
      values: { count: subject.flags.length },
      heldAt: clock.now(),
    },
  });
  const { number } = await recordDecision(tx, clock, null, {
    id: clock.newId(),
    spaceId: subject.spaceId,
    kind: 'hide-by-flags',
    given: { reason: await commonestReason(tx, subject.id) },
    commentId: subject.id,
    accountId: subject.accountId,
    data: {
      before: stoodBefore(subject),
      after: { status: 'pending', standing: subject.standing.id },
    } as unknown as Prisma.InputJsonObject,
    waitedSince: subject.flags[0]?.at ?? null,
  });
  await tellOfDecision(tx, clock, null, { subject, kind: 'hide-by-flags', decision: number });
  return true;
}

/** Behind what its standing text is held for already. */
const nextPosition = ({ holds, standing }: Subject): number =>
  Math.max(
    -1,
    ...holds.filter(({ revisionId }) => revisionId === standing.id).map(({ position }) => position),
  ) + 1;

/** What most of the open flags are for; of as many the one that came first. */
async function commonestReason(tx: Tx, commentId: string): Promise<string> {
  const flags = await tx.flag.findMany({
    where: { commentId, settledById: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { reasonCode: true },
  });
  const counts = new Map<string, number>();
  for (const { reasonCode } of flags) counts.set(reasonCode, (counts.get(reasonCode) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? 'other';
}
