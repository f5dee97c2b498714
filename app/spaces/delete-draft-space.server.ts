import type { Actor } from '~/accounts/actor';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { holdSpace } from './hold-space.server';
import { canManageSpaces } from './permissions';

/**
 * Deletes a consultation that never opened, with its questions, its workplan and its invitations, for the secretariat; that it was deleted stays on record. Raises
 * `NotFound`, and `Conflict` where it is no draft or somebody has commented on it.
 */
export async function deleteDraftSpace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug }: { slug: string },
): Promise<void> {
  ensure(canManageSpaces(actor));
  const { id: spaceId } = await holdSpace(tx, slug);
  const { stage, title, _count } = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: { stage: true, title: true, _count: { select: { comments: true } } },
  });
  if (stage !== 'draft')
    throw new Conflict('Only a draft can be deleted. Readers know this consultation: close it instead.');
  if (_count.comments > 0)
    throw new Conflict(
      'This consultation has comments already, so it cannot be deleted. Leave it a draft, or open it.',
    );
  const files = await filesOf(tx, spaceId);
  // The database lets the events of this one draft go, in this transaction alone.
  await tx.$queryRaw`SELECT set_config('plenary.deleted_space', ${spaceId}, true)`;
  await tx.spaceEvent.deleteMany({ where: { spaceId } });
  await tx.workplan.deleteMany({ where: { spaceId } });
  await tx.framework.deleteMany({ where: { key: `workplan:${spaceId}` } });
  await tx.space.delete({ where: { id: spaceId } });
  await forgetFiles(tx, files);
  await recordAuditEntry(tx, clock, actor, 'space-deleted', { type: 'space', id: spaceId }, { slug, title });
}

/** The documents that its workplan was read from. */
async function filesOf(tx: Tx, spaceId: string): Promise<string[]> {
  const drafts = await tx.workplanDraft.findMany({ where: { spaceId }, select: { fileSha256: true } });
  const versions = await tx.workplanVersion.findMany({
    where: { workplan: { spaceId } },
    select: { fileSha256: true },
  });
  return [...drafts, ...versions].flatMap(({ fileSha256 }) => fileSha256 ?? []);
}

/** Forgets the files that nothing else speaks of. */
const forgetFiles = (tx: Tx, files: string[]) =>
  tx.storedFile.deleteMany({
    where: {
      sha256: { in: files },
      versions: { none: {} },
      drafts: { none: {} },
      attachments: { none: {} },
      draftFiles: { none: {} },
    },
  });
