import { type Actor, isOnTeam } from '~/accounts/actor';
import type { AttachmentView } from '~/attachments/attachment-view';
import type { FileScan } from '~/attachments/file-scan';
import { canReadName, isAuthor } from '../permissions';

interface AttachedRow {
  id: string;
  name: string;
  removedAt: Date | null;
  file: { bytes: number; mediaType: string; scan: FileScan };
}

/**
 * The files of a comment as an actor sees them. Of one whose name is withheld they are for its author and the team: a letter names who wrote it. A file in which
 * the virus scanner found something is named to those alone, too, like one that a moderator took off: readers have nothing to do with it.
 */
export function attachedFiles(
  actor: Actor,
  comment: { nameWithheld: boolean; accountId: string | null; space: { id: string } },
  rows: AttachedRow[],
): AttachmentView[] {
  const { nameWithheld, space } = comment;
  const isOwn = isAuthor(actor, comment);
  if (!isOwn && canReadName(actor, { nameWithheld, spaceId: space.id }) !== undefined) return [];
  return rows
    .map(({ id, name, removedAt, file: { bytes, mediaType, scan } }) => ({
      id,
      name,
      bytes,
      mediaType,
      quarantine: removedAt ? ('removed' as const) : quarantineOf(scan),
      ...(removedAt && isOnTeam(actor, space.id) ? { opensForTeam: true } : {}),
    }))
    .filter(({ quarantine }) => isForReaders(quarantine) || isOwn || isOnTeam(actor, space.id));
}

const quarantineOf = (scan: FileScan) => (scan === 'waiting' || scan === 'infected' ? scan : undefined);

const isForReaders = (quarantine: AttachmentView['quarantine']): boolean =>
  quarantine === undefined || quarantine === 'waiting';
