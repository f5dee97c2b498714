import { CONTESTABLE, type DecisionKind, TOLD, USUAL_REASON } from '../decision';
import type { AskedWhy } from './decision-form-view';
import { readReasons } from './read-reasons.server';

/** What every form of a decision asks. `hasReader`: somebody with an account is concerned, and can be told. */
export async function readWhy(
  kind: DecisionKind,
  { hasReader }: { hasReader: boolean },
  language: string,
): Promise<AskedWhy> {
  const reasons = await readReasons(kind, language);
  const usual = USUAL_REASON[kind];
  return {
    kind,
    reasons,
    usual: reasons.some(({ code }) => code === usual) ? (usual ?? null) : null,
    isTold: hasReader && TOLD.includes(kind),
    isContestable: hasReader && CONTESTABLE.includes(kind),
    hasReader,
  };
}
