import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { type AuthorTags, authorTagsSchema } from './author-tags';

/** Keeps what the author says of tags with a draft of their own, by its id. False where that draft is not there any more: posted, or thrown away. */
export async function saveAuthorTags(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { draftId, tags }: { draftId: string; tags: AuthorTags },
): Promise<boolean> {
  const accountId = accountOf(actor);
  if (accountId === null) return false;
  const draft = await tx.commentDraft.findFirst({
    where: { id: draftId, accountId },
    select: { tags: true },
  });
  if (!draft) return false;
  // Nothing new is no write: the draft keeps its time.
  if (JSON.stringify(authorTagsSchema.parse(draft.tags)) === JSON.stringify(authorTagsSchema.parse(tags)))
    return true;
  const { count } = await tx.commentDraft.updateMany({
    where: { id: draftId, accountId },
    data: { tags, savedAt: clock.now() },
  });
  return count > 0;
}
