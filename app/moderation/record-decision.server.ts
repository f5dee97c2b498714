import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { enqueue } from '~/platform/jobs.server';
import { type DecisionKind, REASON_USE_OF, TOLD } from './decision';

declare module '~/platform/jobs.server' {
  interface Jobs {
    /** Whom a decision concerns is told of it. */
    'mail-decision': { decisionId: string };
  }
}

/** Why somebody decides, in the form's words: a reason of the list, and what they write to it. */
export interface Given {
  /** Its code. */
  reason: string;
  /** Of the reason "other": both the author and the team read it. */
  otherText?: string | undefined;
  noteToAuthor?: string | undefined;
  noteToTeam?: string | undefined;
}

export interface NewDecision {
  /** Made by the caller where something points to it already. */
  id: string;
  spaceId: string;
  kind: DecisionKind;
  given: Given;
  commentId?: string | null;
  revisionId?: string | null;
  attachmentId?: string | null;
  /** Whom it concerns. */
  accountId?: string | null;
  /** What undoing needs; nobody's words. */
  data?: Prisma.InputJsonObject;
  waitedSince?: Date | null;
  undoesId?: string | null;
  batchId?: string | null;
}

/** A reason as it is kept. */
export interface KeptReason {
  code: string;
  title: Record<string, string>;
}

/**
 * The reason that somebody gives for a decision. Throws `InvalidField` of `reason` for one that is not (or no longer) offered for it, and of
 * `otherText` where the reason alone says too little.
 */
export async function settleReason(tx: Tx, kind: DecisionKind, given: Given): Promise<KeptReason> {
  const reason = await tx.moderationReason.findUnique({ where: { code: given.reason } });
  const isOffered = reason !== null && (kind === 'undo' || reason.uses.includes(REASON_USE_OF[kind]));
  if (!isOffered || reason.retiredAt) throw new InvalidField('reason', says('choose'));
  if (reason.asksForText && !given.otherText?.trim()) throw new InvalidField('otherText', says('required'));
  return { code: reason.code, title: reason.title as Record<string, string> };
}

/**
 * Writes a decision into the record of its space, with what was written with it, and has whom it concerns told. The caller holds the space's row, did
 * what was decided in the same transaction, and settled the reason. `actor` null: a rule of the space.
 */
export async function recordDecision(
  tx: Tx,
  clock: Clock,
  actor: Actor | null,
  { given, ...decision }: NewDecision,
): Promise<{ id: string; number: number }> {
  const { _max } = await tx.decision.aggregate({
    where: { spaceId: decision.spaceId },
    _max: { number: true },
  });
  const number = (_max.number ?? 0) + 1;
  await tx.decision.create({
    data: {
      ...decision,
      number,
      reasonCode: given.reason,
      at: clock.now(),
      actorId: actor && accountOf(actor),
    },
  });
  const notes = [
    { reader: 'both' as const, text: given.otherText },
    { reader: 'author' as const, text: given.noteToAuthor },
    { reader: 'team' as const, text: given.noteToTeam },
  ].flatMap(({ reader, text }) => (text?.trim() ? [{ reader, text: text.trim() }] : []));
  await tx.decisionNote.createMany({
    data: notes.map((note) => ({ ...note, id: clock.newId(), decisionId: decision.id })),
  });
  if (decision.accountId && TOLD.includes(decision.kind))
    await enqueue(tx, 'mail-decision', { decisionId: decision.id });
  return { id: decision.id, number };
}
