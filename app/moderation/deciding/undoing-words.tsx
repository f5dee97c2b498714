import { useTranslation } from 'react-i18next';
import { type DecisionKind, isDeskDecision } from '../decision';
import type { StandsAgain } from './decision-form-view';

/** What follows where a decision is taken back. */
export function UndoingWords(props: { kind: DecisionKind; standsAgain: StandsAgain | null }) {
  const { t } = useTranslation();
  const { kind, standsAgain } = props;
  const words = isDeskDecision(kind) ? t(`deciding.undoes.${kind}`) : '';
  return standsAgain ? t(`deciding.standsAgain.${standsAgain}`) : words;
}
