import type { Actor } from '~/accounts/actor';
import { hashSecret, newSecret } from '~/accounts/secret-hash.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { BadInput, Conflict, SignInNeeded } from '~/platform/errors';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { findPlace } from '../writing/find-place.server';
import type { WritingPlace } from '../writing/writing-place';
import { SHARES_MOST } from './draft-share';

const DAY_MILLISECONDS = 86_400_000;

/**
 * Lets a colleague see a draft of the actor's own, to remark on it or to change its text. Returns the secret of their link: it is kept as its hash only and
 * cannot be shown again. Throws `SignInNeeded`, `NotFound` for a place that they may not read, `Conflict` where nothing is written there yet, and `BadInput` where enough people see it.
 */
export async function shareDraft(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; place: WritingPlace; name: string; mayEdit: boolean; days: number },
): Promise<string> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to show a draft of yours.');
  const { slug, place, name, mayEdit, days } = input;
  await findPlace(tx, actor, slug, place);
  const draft = await findOwnDraft(tx, actor, slug, place);
  if (!draft || draft.content.text.trim() === '')
    throw new Conflict('There is no text to show yet. Write it, save the draft, and show it then.');
  await tx.$queryRaw`SELECT id FROM comment_draft WHERE id = ${draft.id}::uuid FOR UPDATE`;
  const sharedAt = clock.now();
  const open = await tx.draftShare.count({
    where: { draftId: draft.id, withdrawnAt: null, expiresAt: { gt: sharedAt } },
  });
  if (open >= SHARES_MOST)
    throw new BadInput(`${SHARES_MOST} people can see this draft. Withdraw a link before you make another.`);
  const secret = newSecret();
  await tx.draftShare.create({
    data: {
      id: clock.newId(),
      draftId: draft.id,
      name,
      mayEdit,
      tokenHash: hashSecret(secret),
      sharedAt,
      expiresAt: new Date(sharedAt.getTime() + days * DAY_MILLISECONDS),
    },
  });
  return secret;
}
