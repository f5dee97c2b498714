import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { AuthorTags } from './author-tags';

/** Keeps what the author says of tags with a draft of their own, by its id. False where that draft is not there any more: posted, or thrown away. */
export async function saveAuthorTags(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { draftId, tags }: { draftId: string; tags: AuthorTags },
): Promise<boolean> {
  const accountId = accountOf(actor);
  if (accountId === null) return false;
  const { count } = await tx.commentDraft.updateMany({
    where: { id: draftId, accountId },
    data: { tags, savedAt: clock.now() },
  });
  return count > 0;
}
