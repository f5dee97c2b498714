import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { NotFound, SignInNeeded } from '~/platform/errors';
import { findOwnDraft } from './find-own-draft.server';
import { findPlace } from './find-place.server';
import { type SettledComment, settleComment } from './settle-comment.server';
import type { WritingPlace } from './writing-place';

/** What a draft of one's own would become if it were posted now; nothing is written. Throws what stands against it, as `settleComment` does. */
export async function checkDraft(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, place }: { slug: string; place: WritingPlace },
): Promise<SettledComment> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const draft = await findOwnDraft(tx, actor, slug, place);
  if (!draft) throw new NotFound('There is no draft here.');
  return settleComment(
    tx,
    clock,
    actor,
    await findPlace(tx, actor, slug, place),
    draft.content,
    draft.startedAt,
  );
}
