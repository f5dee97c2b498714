import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import type { DecisionKind } from './decision';
import type { Subject } from './load-subject.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** The team decided on comments; by their numbers in the space, those among them whose text or files are others now, those that readers see from now on, and the decision's number. */
    'comments-decided': {
      numbers: number[];
      rewrote: number[];
      published: number[];
      kind: DecisionKind;
      decision: number;
    };
  }
}

/** Tells the space of a decision, last in its transaction: counts, search, evidence and cached pages follow. */
export async function tellOfDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor | null,
  told: {
    subject: Pick<Subject, 'spaceId' | 'number'>;
    kind: DecisionKind;
    decision: number;
    rewrote?: number[];
    touched?: number[];
    isNewToReaders?: boolean;
  },
): Promise<void> {
  const { subject, kind, decision, rewrote = [], touched = [] } = told;
  const numbers = [...new Set([subject.number, ...rewrote, ...touched])];
  await emitSpaceEvent(tx, clock, {
    spaceId: subject.spaceId,
    type: 'comments-decided',
    data: { numbers, rewrote, published: told.isNewToReaders ? [subject.number] : [], kind, decision },
    actorId: actor && accountOf(actor),
  });
}
