import type {} from '~/attachments/inspect-file.server';
import { type Clock, systemClock } from '~/platform/clock.server';
import { inTransaction, type Prisma, type Tx } from '~/platform/db.server';
import type { Env } from '~/platform/env.server';
import { enqueue, onJob } from '~/platform/jobs.server';
import { recordScan } from './record-scan.server';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** Looks through the stored files from a hash on, for those that were not looked into yet; null: from the first on. */
    'inspect-older-files': { after: string | null };
  }
}

/** So many files are looked up at a time. */
const BATCH = 200;

/** Asks for that at a start. Where several instances start, what one has seen to the others leave. */
export const askForOlderFiles = (): Promise<unknown> =>
  inTransaction((tx) => enqueue(tx, 'inspect-older-files', { after: null }));

/** Sees to files that were stored before their texts were read, and before there was a virus scanner. Returns what takes that back. */
export const inspectOlderFiles = (env: Pick<Env, 'clamdUrl'>, clock: Clock = systemClock): (() => void) =>
  onJob('inspect-older-files', ({ after }) => inTransaction((tx) => inspectBatch(tx, clock, env, after)));

async function inspectBatch(
  tx: Tx,
  clock: Clock,
  { clamdUrl }: Pick<Env, 'clamdUrl'>,
  after: string | null,
): Promise<void> {
  const isAttached: Prisma.StoredFileWhereInput = {
    OR: [{ attachments: { some: {} } }, { draftFiles: { some: {} } }],
  };
  const files = await tx.storedFile.findMany({
    where: {
      AND: [isAttached, { sha256: { gt: after ?? '' } }],
      OR: [{ text: null }, { scan: clamdUrl ? 'unscanned' : 'waiting' }],
    },
    orderBy: { sha256: 'asc' },
    take: BATCH,
    select: { sha256: true, scan: true },
  });
  for (const { sha256, scan } of files) {
    const { count } = await tx.fileText.createMany({ data: [{ sha256 }], skipDuplicates: true });
    if (count > 0) await enqueue(tx, 'read-file-text', { sha256 });
    // It was given out all the time, and is until something is found in it.
    if (clamdUrl && scan === 'unscanned') await enqueue(tx, 'scan-file', { sha256 });
    // The scanner that it waits for was taken away.
    if (!clamdUrl && scan === 'waiting') await recordScan(tx, clock, sha256, { scan: 'unscanned' });
  }
  const last = files.at(-1);
  if (last && files.length === BATCH) await enqueue(tx, 'inspect-older-files', { after: last.sha256 });
}
