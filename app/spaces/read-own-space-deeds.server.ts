import type { Tx } from '~/platform/db.server';

/** What somebody did to consultations as a member of their team, each thing as the record has it. One table after the other. */
export async function readOwnSpaceDeeds(tx: Tx, accountId: string) {
  const own = { where: { actorId: accountId } };
  const events = await tx.spaceEvent.findMany({ ...own, orderBy: { at: 'asc' } });
  const stageChanges = await tx.stageChange.findMany({ ...own, orderBy: { at: 'asc' } });
  const questionRevisions = await tx.questionRevision.findMany({ ...own, orderBy: { createdAt: 'asc' } });
  const workplanVersions = await tx.workplanVersion.findMany({
    ...own,
    orderBy: { publishedAt: 'asc' },
    omit: { facts: true },
  });
  return { events, stageChanges, questionRevisions, workplanVersions };
}
