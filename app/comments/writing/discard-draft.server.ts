import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { findOwnDraft } from './find-own-draft.server';
import type { WritingPlace } from './writing-place';

/** Throws a draft of one's own away, with its files and what colleagues said of it; there may be none. */
export async function discardDraft(
  tx: Tx,
  _clock: Clock,
  actor: Actor,
  { slug, place }: { slug: string; place: WritingPlace },
): Promise<void> {
  const draft = await findOwnDraft(tx, actor, slug, place);
  if (draft) await tx.commentDraft.delete({ where: { id: draft.id } });
}
