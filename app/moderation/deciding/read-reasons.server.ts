import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { Worded } from '~/ui/worded';
import { type DecisionKind, REASON_USE_OF, USUAL_REASON } from '../decision';

/** A reason that can be given for a decision. */
export interface ReasonOnOffer {
  code: string;
  title: Worded;
  /** It says too little alone: it is to be put in words. */
  asksForText: boolean;
}

/** The reasons that are offered for a decision, in the secretariat's order, the usual one first. Taking back can have any. */
export async function readReasons(kind: DecisionKind, language: string): Promise<ReasonOnOffer[]> {
  const rows = await db().moderationReason.findMany({
    where: { retiredAt: null, ...(kind === 'undo' ? {} : { uses: { has: REASON_USE_OF[kind] } }) },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: { code: true, title: true, asksForText: true },
  });
  const reasons = rows.map((row) => ({ ...row, title: inLanguage(row.title, language) }));
  const usual = USUAL_REASON[kind];
  return [...reasons.filter(({ code }) => code === usual), ...reasons.filter(({ code }) => code !== usual)];
}
