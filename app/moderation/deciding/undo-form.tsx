import { useTranslation } from 'react-i18next';
import { whyNotUndone } from '../decision-rules';
import type { ItemPage, PastDecisionView } from '../desk/item-view';
import { itemAddress } from '../moderation-address';
import { AnswerForm } from './answer-form';
import type { AskedWhyAgain } from './decision-form-view';
import { PastDecisionLine } from './past-decision-line';
import { UndoingWords } from './undoing-words';

/** Takes a decision back: what it was, what follows, and why. */
export function UndoForm(props: { page: ItemPage; decision: PastDecisionView; why: AskedWhyAgain }) {
  const { t } = useTranslation();
  const { page, decision } = props;
  const { kind, number } = decision;
  const refusal =
    page.refusal ??
    (kind === 'hide-by-flags' ? t('deciding.undoRule') : undefined) ??
    whyNotUndone({ kind, isUndone: decision.undoneBy !== null, stillStands: decision.mayUndo }) ??
    null;
  return (
    <AnswerForm
      why={props.why}
      title={t('deciding.undo', { number })}
      note={<UndoingWords kind={kind} standsAgain={props.why.standsAgain} />}
      submit={t('deciding.undoSubmit')}
      refusal={refusal}
      back={{ to: itemAddress(page.space.slug, page.item), label: t('deciding.back') }}
    >
      <PastDecisionLine of={decision} timeZone={page.space.timeZone} />
      {decision.contest?.isOpen ? <p className="section-note">{t('deciding.undoAnswers')}</p> : null}
    </AnswerForm>
  );
}
