import { standing } from '~/comments/standing-revision';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { loadCodebooks } from './load-codebook.server';
import { recogniseFilesOf } from './recognise-attachment.server';
import { dropUnusedExcerpts, knownTags, recogniseText } from './recognise-text.server';
import { RECOGNISER_VERSION } from './recogniser/recognise';
import { updateTermCounts } from './update-term-counts.server';

interface Revision {
  id: string;
  commentId: string;
  text: string;
  /** When the comment came here. */
  cameAt: Date;
}

/**
 * Finds the references in the text that stands of a space's comments (all, or those with the numbers given) and in their files, and brings the
 * `recognised` tags in line: see `recogniseText`.
 */
export async function recogniseComments(
  tx: Tx,
  clock: Clock,
  spaceId: string,
  numbers?: number[],
): Promise<void> {
  const codebooks = await loadCodebooks(tx, spaceId);
  const revisions = await currentRevisions(tx, spaceId, numbers);
  const known = await knownTags(
    tx,
    revisions.map(({ commentId }) => commentId),
  );
  for (const { id: revisionId, cameAt, ...revision } of revisions)
    await recogniseText(
      tx,
      clock,
      { ...revision, revisionId, attachmentId: null },
      known.get(revisionId) ?? [],
      codebooks.at(cameAt),
    );
  await recogniseFilesOf(tx, clock, { spaceId, ...(numbers ? { number: { in: numbers } } : {}) }, codebooks);
  await dropUnusedExcerpts(tx, spaceId);
  // A part of the comments read anew does not make the others new.
  await tx.space.updateMany({
    where: { id: spaceId, ...(numbers ? { recogniserVersion: null } : {}) },
    data: { recogniserVersion: RECOGNISER_VERSION },
  });
  await updateTermCounts(tx, spaceId);
}

async function currentRevisions(tx: Tx, spaceId: string, numbers: number[] | undefined): Promise<Revision[]> {
  const revisions = await tx.commentRevision.findMany({
    where: { ...standing, comment: { spaceId, ...(numbers ? { number: { in: numbers } } : {}) } },
    select: { id: true, commentId: true, text: true, comment: { select: { createdAt: true } } },
    distinct: ['commentId'],
    orderBy: [{ commentId: 'asc' }, { number: 'desc' }],
  });
  return revisions.map(({ comment, ...revision }) => ({ ...revision, cameAt: comment.createdAt }));
}
