import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import type { DecisionKind } from '../decision';
import { canContest } from '../permissions';
import { holdOwnDecision } from './hold-own-decision.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** Whom a decision concerns asks for another look at it; the decision's number. */
    'decision-contested': { decision: number };
  }
}

/**
 * Asks for another look at a decision on something of one's own, once, with one's reasons: somebody else of the team takes it. Throws `NotFound`,
 * `Forbidden`, and `Conflict` where it was contested or taken back already.
 */
export async function contestDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { id: string; text: string },
): Promise<void> {
  const decision = await holdOwnDecision(tx, actor, input.id);
  const { spaceId } = decision;
  const asked = {
    accountId: decision.accountId,
    kind: decision.kind as DecisionKind,
    isUndone: false,
    isContested: false,
  };
  ensure(canContest(actor, asked));
  const isUndone = decision.undoneBy !== null;
  const refusal = canContest(actor, { ...asked, isUndone, isContested: decision.contest !== null });
  if (refusal !== undefined) throw new Conflict(refusal);
  // The rule above lets nobody pass but who is signed in.
  const accountId = accountOf(actor) as string;
  await tx.contest.create({
    data: {
      id: clock.newId(),
      spaceId,
      accountId,
      decisionId: decision.id,
      text: input.text.trim(),
      at: clock.now(),
    },
  });
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'decision-contested',
    data: { decision: decision.number },
    actorId: accountId,
  });
}
