import type { Actor } from '~/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { type DraftContent, draftContentSchema } from './draft-content';
import { placeKey, type WritingPlace } from './writing-place';

export interface OwnDraft {
  id: string;
  spaceId: string;
  content: DraftContent;
  /** What its author said of tags: the tagging domain's to read. */
  tags: unknown;
  /** Grows with each save. */
  mark: number;
  savedAt: Date;
  /** When its form was first given out, as far as that is known. */
  startedAt: Date;
}

/** What the actor is writing in a place of a space; null where there is nothing, and for who is not signed in. A draft is its author's alone. */
export async function findOwnDraft(
  tx: Tx,
  actor: Actor,
  slug: string,
  place: WritingPlace,
): Promise<OwnDraft | null> {
  if (actor.kind !== 'person') return null;
  const row = await tx.commentDraft.findFirst({
    where: { accountId: actor.accountId, place: placeKey(place), space: { slug } },
    select: {
      id: true,
      spaceId: true,
      content: true,
      tags: true,
      mark: true,
      savedAt: true,
      startedAt: true,
    },
  });
  return row && { ...row, content: draftContentSchema.parse(row.content) };
}
