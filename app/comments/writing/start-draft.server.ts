import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure, SignInNeeded } from '~/platform/errors';
import { canComment } from '~/spaces/taking-part';
import { takeFormGiven } from '../checks/form-given.server';
import { EMPTY_DRAFT } from './draft-content';
import { findOwnDraft, type OwnDraft } from './find-own-draft.server';
import { findPlace } from './find-place.server';
import { placeKey, type WritingPlace } from './writing-place';

/**
 * The actor's draft in a place, begun where there is none. One that was begun is theirs to go on with although the space has closed
 * meanwhile; to begin one they must be allowed to comment. Throws `NotFound`, `SignInNeeded`, `Forbidden`.
 */
export async function startDraft(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, place }: { slug: string; place: WritingPlace },
): Promise<OwnDraft> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const known = await findOwnDraft(tx, actor, slug, place);
  if (known) return known;
  const { space } = await findPlace(tx, actor, slug, place);
  const now = clock.now();
  ensure(canComment(actor, space, space.extensions, now));
  // Nothing is saved yet: a form that was shown before there was a draft sends 0 as well.
  const draft = { id: clock.newId(), mark: 0, savedAt: now };
  const given = await takeFormGiven(tx, { accountId: actor.accountId, slug, place });
  // A second window may have begun it at this moment.
  await tx.commentDraft.createMany({
    data: [
      {
        ...draft,
        spaceId: space.id,
        accountId: actor.accountId,
        place: placeKey(place),
        content: EMPTY_DRAFT,
        startedAt: given && given < now ? given : now,
      },
    ],
    skipDuplicates: true,
  });
  const begun = await findOwnDraft(tx, actor, slug, place);
  if (!begun) throw new Error('the draft that was begun is not there');
  return begun;
}
