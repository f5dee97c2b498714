import { inspectFile } from '~/attachments/inspect-file.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';

/**
 * Makes the files of a draft those of the comments that it became, behind what they have; part of posting, in its transaction, for an author whose
 * right to the draft the caller knows. A file that the virus scanner has yet to look at comes along and is given to nobody until it has. Raises `InvalidField` of
 * `files` for one in which it found something. Returns how many files each comment got at most.
 */
export async function moveDraftFiles(
  tx: Tx,
  clock: Clock,
  draftId: string,
  commentIds: readonly string[],
): Promise<number> {
  const files = await tx.draftFile.findMany({
    where: { draftId },
    orderBy: { position: 'asc' },
    select: {
      sha256: true,
      name: true,
      draft: { select: { accountId: true } },
      file: { select: { scan: true, scanFinding: true } },
    },
  });
  const infected = files.find(({ file }) => file.scan === 'infected');
  if (infected)
    throw new InvalidField(
      'files',
      says('fileInfected', { name: infected.name, finding: infected.file.scanFinding ?? '' }),
    );
  for (const commentId of commentIds) await attachAll(tx, clock, commentId, files);
  for (const { sha256 } of files) await inspectFile(tx, sha256);
  await tx.draftFile.deleteMany({ where: { draftId } });
  return files.length;
}

async function attachAll(
  tx: Tx,
  clock: Clock,
  commentId: string,
  files: { sha256: string; name: string; draft: { accountId: string } }[],
): Promise<void> {
  const here = await tx.attachment.findMany({
    where: { commentId },
    select: { sha256: true, position: true },
  });
  const first = Math.max(-1, ...here.map(({ position }) => position)) + 1;
  const added = files.filter(({ sha256 }) => !here.some((one) => one.sha256 === sha256));
  await tx.attachment.createMany({
    data: added.map(({ sha256, name, draft }, at) => ({
      id: clock.newId(),
      commentId,
      sha256,
      name,
      position: first + at,
      addedAt: clock.now(),
      actorId: draft.accountId,
    })),
  });
}
