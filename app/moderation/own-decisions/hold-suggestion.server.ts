import type { Actor } from '~/accounts/actor';
import type { Prisma, Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { canAnswerSuggestion } from '../permissions';
import { holdOwnDecision, type OwnHeldDecision } from './hold-own-decision.server';

const columns = {
  id: true,
  number: true,
  accountId: true,
  status: true,
  language: true,
  space: { select: { id: true, stage: true, visibility: true } },
  holds: { select: { revisionId: true, values: true } },
  revisions: {
    where: { status: { in: ['stands', 'held'] } },
    orderBy: { number: 'desc' },
    take: 1,
    select: { id: true, number: true },
  },
} satisfies Prisma.CommentSelect;

export interface HeldSuggestion {
  decision: OwnHeldDecision;
  comment: Prisma.CommentGetPayload<{ select: typeof columns }>;
  revision: { id: string; number: number };
  /** The text is another than the one that it was written from. */
  isOutdated: boolean;
}

/**
 * Finds a moderator's suggestion that waits for the actor's answer, with its space held until the transaction ends. Throws `NotFound`, `Forbidden`, and
 * `Conflict` where it does not wait any more.
 */
export async function holdSuggestion(tx: Tx, actor: Actor, decisionId: string): Promise<HeldSuggestion> {
  const decision = await holdOwnDecision(tx, actor, decisionId);
  const { commentId, revisionId, kind } = decision;
  if (kind !== 'suggest' || !commentId || !revisionId) throw new NotFound('There is no such suggestion.');
  const comment = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: columns });
  ensure(canAnswerSuggestion(actor, comment));
  const revision = await tx.commentRevision.findFirst({
    where: { id: revisionId, status: 'suggested' },
    select: { id: true, number: true },
  });
  if (!revision || decision.undoneBy)
    throw new Conflict(
      'This suggestion does not wait for you any more: it was answered or taken back, or you changed the comment yourself.',
    );
  if (comment.status === 'hidden' || comment.status === 'withdrawn')
    throw new Conflict('This comment is not public any more: there is nothing to change.');
  return { decision, comment, revision, isOutdated: (comment.revisions[0]?.number ?? 0) > revision.number };
}

/** The suggestion is nobody's word then. */
export async function dropSuggestion(tx: Tx, { revision }: HeldSuggestion): Promise<void> {
  await tx.commentRevision.update({ where: { id: revision.id }, data: { status: 'dropped' } });
}
