import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { holdDecision } from '../hold-decision.server';
import { canModerate } from '../permissions';
import { type Given, recordDecision, settleReason } from '../record-decision.server';
import type {} from '../tell-of-decision.server';
import type { NoteReader } from './record';

export interface BlankedNote extends Given {
  slug: string;
  /** The number of the decision that the notes were written with. */
  decision: number;
  /** Which of its notes. */
  notes: readonly NoteReader[];
}

/**
 * Takes the text out of notes that were written with a decision, for good; that there were notes stays to be seen, and the blanking is a decision
 * itself. Throws `NotFound`, `Forbidden`, `InvalidField` of `reason`, and `Conflict` where there is no text (any more).
 */
export async function blankNote(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: BlankedNote,
): Promise<{ id: string; number: number }> {
  const decision = await holdDecision(tx, input);
  const { id: decisionId, spaceId } = decision;
  ensure(canModerate(actor, { id: spaceId }));
  await settleReason(tx, 'blank-note', input);
  const { count } = await tx.decisionNote.updateMany({
    where: { decisionId, reader: { in: [...input.notes] }, text: { not: null } },
    data: { text: null, blankedAt: clock.now() },
  });
  if (count === 0)
    throw new Conflict(
      'There is no text to remove: somebody else has removed it meanwhile, or there was none.',
    );
  const recorded = await recordDecision(tx, clock, actor, {
    id: clock.newId(),
    spaceId,
    kind: 'blank-note',
    given: input,
    commentId: decision.comment?.id ?? null,
    data: { blanked: input.decision },
  });
  // The public numbers of the space count it.
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'comments-decided',
    data: { numbers: [], rewrote: [], published: [], kind: 'blank-note', decision: recorded.number },
    actorId: accountOf(actor),
  });
  return recorded;
}
