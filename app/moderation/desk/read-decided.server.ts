import { db } from '~/platform/db.server';
import { type DecisionKind, FINAL } from '../decision';
import type { DecidedView } from './item-view';

/** What was just decided, as the query of the next page names it ("?decided=12"; of several at once the first, "?together=12"); null: nothing. The caller has asked who may see it. */
export async function readDecided(spaceId: string, search: string): Promise<DecidedView | null> {
  const query = new URLSearchParams(search);
  const first = numberIn(query.get('together'));
  const together = first && (await readBatch(spaceId, first));
  if (together) return together;
  const number = numberIn(query.get('decided'));
  const row =
    number &&
    (await db().decision.findUnique({ where: { spaceId_number: { spaceId, number } }, select: columns }));
  if (!row) return null;
  const kind = row.kind as DecisionKind;
  const { comment } = row;
  const isChange = kind === 'return' && row.revisionId !== null;
  return { together: null, number, kind, comment: comment?.number ?? null, isChange, mayUndo: mayUndo(row) };
}

const columns = {
  number: true,
  kind: true,
  revisionId: true,
  comment: { select: { number: true } },
  undoneBy: { select: { id: true } },
} as const;

const mayUndo = ({ kind, undoneBy }: { kind: string; undoneBy: unknown }): boolean =>
  undoneBy === null && !FINAL.includes(kind as DecisionKind);

/** All that was decided at once with a decision; null: it was decided alone. */
async function readBatch(spaceId: string, number: number): Promise<DecidedView | null> {
  const where = { spaceId_number: { spaceId, number } };
  const first = await db().decision.findUnique({ where, select: { kind: true, batchId: true } });
  if (!first?.batchId) return null;
  const rows = await db().decision.findMany({
    where: { spaceId, batchId: first.batchId },
    orderBy: { number: 'asc' },
    select: columns,
  });
  const together = rows.flatMap((row) =>
    row.comment ? [{ number: row.number, comment: row.comment.number, mayUndo: mayUndo(row) }] : [],
  );
  return { together, number: null, kind: first.kind as DecisionKind, comment: null, mayUndo: false };
}

const numberIn = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
