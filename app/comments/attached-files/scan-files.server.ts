import type {} from '~/attachments/inspect-file.server';
import { readFile } from '~/attachments/read-file.server';
import { scanFile } from '~/attachments/scan-file.server';
import { type Clock, systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import type { Env } from '~/platform/env.server';
import { enqueue, onJob, type RunningJob } from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import { recordScan, type ScanOutcome } from './record-scan.server';

/** A scanner that did not answer for a day is asked again after this: a file never waits for nothing. */
const ASK_AGAIN_HOURS = 6;

/** Has the virus scanner look at files, where the settings name one. Returns what takes that back. */
export const scanFiles = ({ clamdUrl }: Pick<Env, 'clamdUrl'>, clock: Clock = systemClock): (() => void) =>
  onJob('scan-file', ({ sha256 }, job) => scanStoredFile(clock, clamdUrl, sha256, job));

async function scanStoredFile(
  clock: Clock,
  clamdUrl: string | undefined,
  sha256: string,
  job: RunningJob,
): Promise<void> {
  const file = await db().storedFile.findUnique({ where: { sha256 }, select: { scan: true } });
  if (file?.scan !== 'waiting' && file?.scan !== 'unscanned') return;
  const outcome = clamdUrl ? await askScanner(clamdUrl, sha256) : ({ scan: 'unscanned' } as const);
  if ('why' in outcome) {
    // The queue asks again, twelve times in a day.
    if (!job.isLast) throw new Error(`the virus scanner did not look at the file: ${outcome.why}`);
    log.error({ why: outcome.why }, 'the virus scanner has not looked at a file for a day');
    const startAfter = new Date(Date.now() + ASK_AGAIN_HOURS * 3_600_000);
    await inTransaction((tx) => enqueue(tx, 'scan-file', { sha256 }, { startAfter }));
    return;
  }
  await inTransaction((tx) => recordScan(tx, clock, sha256, outcome));
}

async function askScanner(clamdUrl: string, sha256: string): Promise<ScanOutcome | { why: string }> {
  const said = await scanFile(clamdUrl, await readFile(sha256));
  if (said.is === 'error') return { why: said.why };
  return said.is === 'clean' ? { scan: 'clean' } : { scan: 'infected', finding: said.name };
}
