import { kept } from '~/comments/attached-files/kept-files';
import { standingRevision } from '~/comments/standing-revision';
import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { loadCodebooks, type SpaceCodebooks } from './load-codebook.server';
import { dropUnusedExcerpts, knownTags, recogniseText } from './recognise-text.server';
import { updateTermCounts } from './update-term-counts.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** The text of a file was read: the comments that have it, by number, refer to something new by it, or no longer do. */
    'file-recognised': { numbers: number[] };
  }
}

/** So much of a long file is read for references, in UTF-16 units: a hundred pages and more. */
export const FILE_CHARACTERS_READ = 200_000;

/** A file that may be given to readers, as far as the scanner knows. */
const GIVEN: Prisma.StoredFileWhereInput = { scan: { in: ['clean', 'unscanned'] }, text: { state: 'read' } };

/**
 * After the text of a file was read, or taken away because something was found in it: brings the tags of all comments that have the file in line, space
 * by space, and says so to the spaces whose pages change by it.
 */
export async function recogniseAttachment(tx: Tx, clock: Clock, sha256: string): Promise<void> {
  const spaces = await tx.space.findMany({
    where: { comments: { some: { attachments: { some: { sha256 } } } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id: spaceId } of spaces) {
    const codebooks = await loadCodebooks(tx, spaceId);
    const comments = { spaceId, attachments: { some: { sha256 } } };
    const numbers = await recogniseFilesOf(tx, clock, comments, codebooks, sha256);
    if (numbers.length === 0) continue;
    await dropUnusedExcerpts(tx, spaceId);
    await updateTermCounts(tx, spaceId);
    await emitSpaceEvent(tx, clock, { spaceId, type: 'file-recognised', data: { numbers } });
  }
}

/**
 * The same for the files of comments, without telling anybody; with `sha256` that one only. A comment whose name is withheld is left out, for a letter
 * names who wrote it: what rests on its words is nowhere, so that it shows in no list and no count. Tags on the words of a file that nobody is given
 * go, also those that somebody decided on: nobody could look them up; those of a file that a moderator took off are that decision's to put aside and to bring back. Returns the numbers of the comments whose tags changed.
 */
export async function recogniseFilesOf(
  tx: Tx,
  clock: Clock,
  comments: Prisma.CommentWhereInput,
  codebooks: SpaceCodebooks,
  sha256?: string,
): Promise<number[]> {
  const file = sha256 ? { sha256 } : {};
  const attachments = await tx.attachment.findMany({
    where: { ...kept, ...file, comment: comments },
    orderBy: [{ comment: { number: 'asc' } }, { position: 'asc' }],
    select: {
      id: true,
      comment: {
        select: {
          id: true,
          number: true,
          nameWithheld: true,
          createdAt: true,
          revisions: { ...standingRevision, select: { id: true } },
        },
      },
    },
  });
  if (attachments.length === 0) return [];
  const known = await knownTags(
    tx,
    attachments.map(({ comment }) => comment.id),
  );
  const changed = new Set<number>();
  for (const { id, comment } of attachments) {
    const tags = known.get(id) ?? [];
    const text = comment.nameWithheld ? null : await textOf(tx, id);
    const revision = comment.revisions[0];
    const isChanged =
      text === null || !revision
        ? await dropTags(tx, id)
        : await recogniseText(
            tx,
            clock,
            { commentId: comment.id, revisionId: revision.id, attachmentId: id, text },
            tags,
            codebooks.at(comment.createdAt),
          );
    if (isChanged) changed.add(comment.number);
  }
  return [...changed];
}

/** The beginning of a file's text, one file at a time; null where it has none that may be shown. */
async function textOf(tx: Tx, attachmentId: string): Promise<string | null> {
  const row = await tx.attachment.findFirst({
    where: { id: attachmentId, file: GIVEN },
    select: { file: { select: { text: { select: { text: true } } } } },
  });
  return row?.file.text?.text?.slice(0, FILE_CHARACTERS_READ) ?? null;
}

async function dropTags(tx: Tx, attachmentId: string): Promise<boolean> {
  const { count } = await tx.tag.deleteMany({ where: { excerpt: { attachmentId } } });
  return count > 0;
}
