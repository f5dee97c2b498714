import type { FileScan } from '~/attachments/file-scan';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { enqueue } from '~/platform/jobs.server';
import { indexAttachmentText } from '../search/index-attachment.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** A file that waited for the virus scanner can be fetched; the comment's number. */
    'file-cleared': { number: number };
    /** The virus scanner found something in a file of a comment, by its number; nobody is given it any more. */
    'file-quarantined': { number: number; finding: string };
  }
}

/** What came of a scan; `unscanned` where there is no scanner any more. */
export type ScanOutcome = { scan: 'clean' | 'unscanned' } | { scan: 'infected'; finding: string };

/**
 * Notes what the virus scanner said of a stored file, once: a file that has its answer keeps it. The spaces in which readers see another page by it are told.
 * The text of one that is clean is read next; of one that is infected none is kept, or found.
 */
export async function recordScan(tx: Tx, clock: Clock, sha256: string, outcome: ScanOutcome): Promise<void> {
  const [before] = await tx.$queryRaw<{ scan: FileScan }[]>`
    SELECT scan::text FROM stored_file WHERE sha256 = ${sha256} FOR UPDATE`;
  if (before?.scan !== 'waiting' && before?.scan !== 'unscanned') return;
  const isInfected = outcome.scan === 'infected';
  await tx.storedFile.update({
    where: { sha256 },
    data: {
      scan: outcome.scan,
      scannedAt: outcome.scan === 'unscanned' ? null : clock.now(),
      scanFinding: isInfected ? outcome.finding : null,
    },
  });
  if (isInfected) {
    await tx.fileText.updateMany({ where: { sha256 }, data: { state: 'none', text: null } });
    await indexAttachmentText(tx, sha256);
  } else await enqueue(tx, 'read-file-text', { sha256 });
  // A file that was given out before, and still is, looks as it did.
  if (!isInfected && before.scan === 'unscanned') return;
  const attached = await tx.attachment.findMany({
    where: { sha256 },
    orderBy: [{ comment: { spaceId: 'asc' } }, { comment: { number: 'asc' } }],
    select: { comment: { select: { spaceId: true, number: true } } },
  });
  for (const { comment } of attached) {
    const { spaceId, number } = comment;
    if (isInfected) {
      const data = { number, finding: outcome.finding };
      await emitSpaceEvent(tx, clock, { spaceId, type: 'file-quarantined', data });
    } else await emitSpaceEvent(tx, clock, { spaceId, type: 'file-cleared', data: { number } });
  }
}
