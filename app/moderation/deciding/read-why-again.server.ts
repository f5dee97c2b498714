import type { CommentStatus } from '~/comments/comment';
import { db } from '~/platform/db.server';
import type { PastDecisionView } from '../desk/item-view';
import type { AskedWhyAgain, StandsAgain } from './decision-form-view';
import { readWhy } from './read-why.server';

/** What a form on a decision asks: that it is taken back, or stands although it is contested, for which its own reason is chosen to begin with. */
export async function readWhyAgain(
  kind: 'undo' | 'uphold',
  { id }: Pick<PastDecisionView, 'id'>,
  { hasReader }: { hasReader: boolean },
  language: string,
): Promise<AskedWhyAgain> {
  const decision = await db().decision.findUniqueOrThrow({
    where: { id },
    select: { kind: true, reasonCode: true, data: true },
  });
  const why = await readWhy(kind, { hasReader, likely: [decision.reasonCode] }, language);
  return { ...why, standsAgain: standsAgain(decision.kind, decision.data as KeptData) };
}

/** As far as the effects of decisions keep it, how a comment stood before one. */
interface KeptData {
  before?: { status: CommentStatus } | null;
  /** A later text waited, and it was that text which was decided on. */
  edit?: unknown;
}

function standsAgain(kind: string, { before, edit }: KeptData): StandsAgain | null {
  if (edit) return kind === 'approve' ? 'approvedChange' : 'change';
  const status = before?.status;
  // Who takes an approval back knows that it waits again: there the words of the decision say so.
  if (status === 'pending') return kind === 'approve' ? null : status;
  return status === 'returned' ? status : null;
}
