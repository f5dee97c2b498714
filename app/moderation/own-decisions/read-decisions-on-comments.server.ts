import type { Person } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { isShown, type ShownKind } from './own-decision';

/** A decision on a comment of one's own, as a line of the list of comments. */
export interface DecisionLine {
  id: string;
  kind: ShownKind;
  commentId: string;
  number: number;
  /** ISO. */
  at: string;
  timeZone: string;
  /** What is to be said of it besides. */
  state: 'waitsForYou' | 'contested' | 'undone' | null;
}

/** What was decided on comments of one's own, by their ids, the newest first; only what concerns the actor. */
export async function readDecisionsOnComments(actor: Person, commentIds: string[]): Promise<DecisionLine[]> {
  const rows = await db().decision.findMany({
    where: { accountId: actor.accountId, commentId: { in: commentIds } },
    orderBy: [{ at: 'desc' }, { number: 'desc' }],
    select: {
      id: true,
      kind: true,
      commentId: true,
      at: true,
      comment: { select: { number: true, status: true } },
      revision: { select: { status: true } },
      space: { select: { timeZone: true } },
      undoneBy: { select: { id: true } },
      contest: { select: { answerId: true } },
      undoes: { select: { kind: true } },
      answers: { select: { decision: { select: { kind: true } } } },
    },
  });
  return rows.flatMap(({ comment, commentId, ...row }) => {
    const shown = { kind: row.kind, about: (row.undoes ?? row.answers?.decision)?.kind ?? null };
    if (!comment || !commentId || !isShown(shown)) return [];
    const { kind } = shown;
    const isUndone = row.undoneBy !== null;
    const isAsked =
      (kind === 'suggest' && row.revision?.status === 'suggested' && comment.status !== 'hidden') ||
      (kind === 'return' && comment.status === 'returned');
    const isContested = row.contest !== null && row.contest.answerId === null;
    return [
      {
        id: row.id,
        kind,
        commentId,
        number: comment.number,
        at: row.at.toISOString(),
        timeZone: row.space.timeZone,
        state: isUndone ? 'undone' : isContested ? 'contested' : isAsked ? 'waitsForYou' : null,
      } as const,
    ];
  });
}
