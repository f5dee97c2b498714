import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { SignInNeeded } from '~/platform/errors';
import { EMPTY_DRAFT } from '../writing/draft-content';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { findAnswers, settleSubmission } from './settle-submission.server';

/** Asks whether the answers that somebody has written could be posted now; nothing is written. Throws what stands against it, as `settleSubmission` does. */
export async function checkSubmission(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug }: { slug: string },
): Promise<void> {
  if (actor.kind !== 'person') throw new SignInNeeded('Sign in to take part in this space.');
  const draft = await findOwnDraft(tx, actor, slug, { kind: 'all' });
  await settleSubmission(tx, clock, actor, {
    slug,
    shared: draft?.content ?? EMPTY_DRAFT,
    startedAt: draft?.startedAt ?? null,
    answers: await findAnswers(tx, actor, slug),
  });
}
