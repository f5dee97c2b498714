import { db } from '~/platform/db.server';
import { type DecisionKind, FINAL } from '../decision';
import type { DecidedView } from './item-view';

/** What was just decided, as the query of the next page names it ("?decided=12", "?together=5"); null: nothing. The caller has asked who may see it. */
export async function readDecided(spaceId: string, search: string): Promise<DecidedView | null> {
  const query = new URLSearchParams(search);
  const together = numberIn(query.get('together'));
  if (together) return { together, number: null, kind: null, comment: null, mayUndo: false };
  const number = numberIn(query.get('decided'));
  const row =
    number &&
    (await db().decision.findUnique({
      where: { spaceId_number: { spaceId, number } },
      select: { kind: true, comment: { select: { number: true } }, undoneBy: { select: { id: true } } },
    }));
  if (!row) return null;
  const kind = row.kind as DecisionKind;
  return {
    together: null,
    number,
    kind,
    comment: row.comment?.number ?? null,
    mayUndo: row.undoneBy === null && !FINAL.includes(kind),
  };
}

const numberIn = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
