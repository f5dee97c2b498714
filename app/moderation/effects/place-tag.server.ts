import type { Tx } from '~/platform/db.server';
import type { Subject } from '../load-subject.server';
import type { Deciding } from './effect';

/** What moving a comment did to the tag that speaks for its place (`tagByPlace`). */
export interface PlaceTag {
  /** Its author had chosen the priority by the place: that tag is taken off. */
  removed: { termId: string; createdAt: string } | null;
  /** The tag that the new place gave, by its id. */
  added: string | null;
}

interface Place {
  parentId: string | null;
  priorityId: string | null;
  blockId: string | null;
}

/** A comment that begins a thread speaks to the priority of its place; moved elsewhere it speaks to that one, and it is the moderator who says so. */
export async function movePlaceTag({ tx, clock, subject }: Deciding, to: Place): Promise<PlaceTag> {
  const [left, reached] = [await priorityOf(tx, subject), await priorityOf(tx, to)];
  if (left === reached) return { removed: null, added: null };
  const old = left && (await placeTagOf(tx, subject.id, left));
  if (old) await tx.tag.delete({ where: { id: old.id } });
  const isTagged =
    reached !== null &&
    (await tx.tag.count({ where: { commentId: subject.id, termId: reached, state: 'confirmed' } })) > 0;
  const now = clock.now();
  const added = reached !== null && !isTagged ? clock.newId() : null;
  if (added && reached)
    await tx.tag.create({
      data: {
        id: added,
        commentId: subject.id,
        termId: reached,
        source: 'moderator',
        state: 'confirmed',
        decidedAt: now,
        createdAt: now,
      },
    });
  return {
    removed: old ? { termId: old.termId, createdAt: old.createdAt.toISOString() } : null,
    added,
  };
}

/** Takes that back: the comment is where its author had put it. */
export async function returnPlaceTag(tx: Tx, { id: commentId }: Subject, tag: PlaceTag): Promise<void> {
  if (tag.added) await tx.tag.deleteMany({ where: { id: tag.added } });
  if (!tag.removed) return;
  const at = new Date(tag.removed.createdAt);
  await tx.tag.create({
    data: {
      id: crypto.randomUUID(),
      commentId,
      termId: tag.removed.termId,
      source: 'author',
      state: 'confirmed',
      decidedAt: at,
      createdAt: at,
    },
  });
}

/** The priority that a place speaks to; replies speak by their words. */
async function priorityOf(tx: Tx, { parentId, priorityId, blockId }: Place): Promise<string | null> {
  if (parentId) return null;
  if (priorityId || !blockId) return priorityId;
  const block = await tx.block.findUnique({ where: { id: blockId }, select: { priorityId: true } });
  return block?.priorityId ?? null;
}

const placeTagOf = (tx: Tx, commentId: string, termId: string) =>
  tx.tag.findFirst({
    where: { commentId, termId, excerptId: null, source: 'author', state: 'confirmed' },
    select: { id: true, termId: true, createdAt: true },
  });
