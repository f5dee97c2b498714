import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import { type DecisionKind, REASON_USE_OF } from '../decision';

/** A reason that can be given for a decision. */
export interface ReasonOnOffer {
  code: string;
  title: Worded;
  /** It says too little alone: it is to be put in words. */
  asksForText: boolean;
}

/** The reasons that are offered for a decision, in the secretariat's order: on every form a reason keeps its place among the others. */
export async function readReasons(kind: DecisionKind, language: string): Promise<ReasonOnOffer[]> {
  const rows = await db().moderationReason.findMany({
    where: { retiredAt: null, uses: { has: REASON_USE_OF[kind] } },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: { code: true, title: true, asksForText: true },
  });
  return rows.map((row) => ({ ...row, title: inLanguage(row.title, language) }));
}
