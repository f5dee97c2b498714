import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { takeDecision } from './decide.server';
import { ensureUnclaimed } from './desk/claims.server';
import type { Details } from './effects/effect';
import { holdSubject } from './load-subject.server';
import { itemText } from './moderation-address';
import { canDecide } from './permissions';
import type { Given } from './record-decision.server';
import { type DecisionTogether, TOGETHER_MOST } from './together';

export interface DecidedTogether extends Given, Pick<Details, 'place'> {
  slug: string;
  kind: DecisionTogether;
  comments: { number: number; seen: string }[];
}

/**
 * Decides the same on several comments, each with a decision of its own: on all, or, where one of them cannot be decided on or has changed since it was
 * looked at, on none. Throws what `decide` throws; a `Conflict` names the comments. Returns the numbers of the decisions, in the order of the comments.
 */
export async function decideTogether(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, kind, comments, ...given }: DecidedTogether,
): Promise<number[]> {
  if (comments.length > TOGETHER_MOST)
    throw new Conflict(`At most ${TOGETHER_MOST} comments are decided on at once. Choose fewer.`);
  const batchId = clock.newId();
  const changed: number[] = [];
  const decided: number[] = [];
  for (const { number, seen } of comments) {
    const subject = await holdSubject(tx, { slug, number });
    ensure(canDecide(actor, subject));
    await ensureUnclaimed(tx, clock, actor, subject.spaceId, itemText({ about: 'comment', number }));
    if (subject.seen !== seen) changed.push(number);
    else if (changed.length === 0)
      decided.push(
        (
          await takeDecision(tx, clock, actor, subject, { ...given, kind, batchId }).catch(
            (error: unknown) => {
              throw error instanceof Conflict ? new Conflict(`Comment ${number}: ${error.message}`) : error;
            },
          )
        ).number,
      );
  }
  if (changed.length > 0)
    throw new Conflict(
      `These comments changed while you were looking at them, and nothing was decided: ${changed.join(', ')}. Look at them again below.`,
    );
  return decided;
}
