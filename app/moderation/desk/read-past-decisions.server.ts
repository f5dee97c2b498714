import type { Prisma } from '~/platform/db.server';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import { type DecisionKind, FINAL } from '../decision';
import type { PastDecisionView } from './item-view';

export const decisionColumns = {
  id: true,
  number: true,
  kind: true,
  at: true,
  actorId: true,
  reason: { select: { title: true } },
  actor: { select: { name: true } },
  notes: { select: { reader: true, text: true } },
  undoes: { select: { number: true } },
  undoneBy: { select: { number: true } },
  contest: { select: { text: true, at: true, answerId: true } },
} satisfies Prisma.DecisionSelect;

/** What was decided on a comment, the newest first, for the team; the caller has asked who may see it. */
export async function readPastDecisions(commentId: string, language: string): Promise<PastDecisionView[]> {
  const rows = await db().decision.findMany({
    where: { commentId },
    orderBy: { number: 'desc' },
    select: decisionColumns,
  });
  return rows.map((row) => pastDecisionView(row, language));
}

export function pastDecisionView(
  row: Prisma.DecisionGetPayload<{ select: typeof decisionColumns }>,
  language: string,
): PastDecisionView {
  const kind = row.kind as DecisionKind;
  return {
    id: row.id,
    number: row.number,
    kind,
    reason: inLanguage(row.reason.title, language),
    who: row.actor?.name ?? null,
    at: row.at.toISOString(),
    notes: row.notes,
    undoes: row.undoes?.number ?? null,
    undoneBy: row.undoneBy?.number ?? null,
    contest: row.contest && {
      text: row.contest.text,
      at: row.contest.at.toISOString(),
      isOpen: row.contest.answerId === null,
    },
    mayUndo: row.undoneBy === null && !FINAL.includes(kind),
  };
}
