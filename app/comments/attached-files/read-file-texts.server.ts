import { extractText } from '~/attachments/extract-text/extract-text.server';
import {
  type NoTextReason,
  TEXT_LIMITS,
  type TextExtraction,
} from '~/attachments/extract-text/extracted-text';
import { canGiveFile } from '~/attachments/file-scan';
import type {} from '~/attachments/inspect-file.server';
import { readFile } from '~/attachments/read-file.server';
import { type Clock, systemClock } from '~/platform/clock.server';
import { db, inTransaction, type Tx } from '~/platform/db.server';
import { onJob, type RunningJob } from '~/platform/jobs.server';
import { indexAttachmentText } from '../search/index-attachment.server';

/** Work that follows when the text of a file was read, in the transaction that keeps it. */
export type WhenRead = (tx: Tx, clock: Clock, sha256: string) => Promise<void>;

/** Reads the texts of files, so that they can be searched and quoted, and does what follows. Returns what takes that back. */
export const readFileTexts = (
  clock: Clock = systemClock,
  whenRead: WhenRead = async () => {},
): (() => void) => onJob('read-file-text', ({ sha256 }, job) => readFileText(clock, sha256, job, whenRead));

/** Bears being done twice, and at once: a text that was read is not read again, only found anew with every comment that has the file. */
async function readFileText(
  clock: Clock,
  sha256: string,
  job: RunningJob,
  whenRead: WhenRead,
): Promise<void> {
  const file = await db().storedFile.findUnique({
    where: { sha256 },
    select: { mediaType: true, scan: true, text: { select: { state: true } } },
  });
  // Of a file that waits for the virus scanner, or that it found something in, nothing is read.
  if (!file?.text || canGiveFile(file.scan) !== undefined) return;
  const read = file.text.state === 'waiting' ? await textOf(file.mediaType, sha256, job) : null;
  await inTransaction(async (tx) => {
    if (read) {
      const data = { ...read, readAt: clock.now() };
      await tx.fileText.updateMany({ where: { sha256, state: 'waiting', file: GIVEN }, data });
    }
    await indexAttachmentText(tx, sha256);
    await whenRead(tx, clock, sha256);
  });
}

/** The scanner may have answered while the text was read. */
const GIVEN = { scan: { in: ['clean' as const, 'unscanned' as const] } };

type ReadText = { state: 'read'; text: string } | { state: 'none' | 'failed'; text: null };

/** What has no text, and will not have any. */
const WITHOUT_TEXT: readonly NoTextReason[] = ['encrypted', 'image-only', 'no-text', 'no-reader'];

async function textOf(mediaType: string, sha256: string, job: RunningJob): Promise<ReadText> {
  try {
    const found = await oneByOne(async () => extractText(mediaType, await readFile(sha256), TEXT_LIMITS));
    return readTextOf(found);
  } catch (error) {
    // The store or the reading process was away: the queue tries again, and in the end the file stands without its text.
    if (!job.isLast) throw error;
    return { state: 'failed', text: null };
  }
}

function readTextOf(found: TextExtraction): ReadText {
  if ('text' in found)
    return found.text === '' ? { state: 'none', text: null } : { state: 'read', text: found.text };
  return { state: WITHOUT_TEXT.includes(found.reason) ? 'none' : 'failed', text: null };
}

let last: Promise<unknown> = Promise.resolve();

/** Each reading process may take most of a gigabyte: one at a time. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
