import { CONTESTABLE, type DecisionKind, TOLD, USUAL_REASON } from '../decision';
import type { AskedWhy } from './decision-form-view';
import { readReasons } from './read-reasons.server';

/**
 * What every form of a decision asks. `hasReader`: somebody with an account is concerned, and can be told. `likely`: codes of reasons that what is
 * decided on suggests, the likeliest first; one of them is chosen where the kind of decision has no usual reason.
 */
export async function readWhy(
  kind: DecisionKind,
  { hasReader, likely = [] }: { hasReader: boolean; likely?: string[] },
  language: string,
): Promise<AskedWhy> {
  const reasons = await readReasons(kind, language);
  const isOffered = (wanted: string | undefined) => reasons.some(({ code }) => code === wanted);
  return {
    kind,
    reasons,
    usual: [USUAL_REASON[kind], ...likely].find(isOffered) ?? null,
    isTold: hasReader && TOLD.includes(kind),
    isContestable: hasReader && CONTESTABLE.includes(kind),
    hasReader,
  };
}
