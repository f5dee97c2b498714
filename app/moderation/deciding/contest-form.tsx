import { useTranslation } from 'react-i18next';
import { isDeskDecision } from '../decision';
import type { ContestView, ItemPage } from '../desk/item-view';
import { itemAddress } from '../moderation-address';
import { AnswerForm } from './answer-form';
import type { AskedWhy } from './decision-form-view';
import { PastDecisionLine } from './past-decision-line';

/** Answers who contests a decision: it stands, or it is taken back. */
export function ContestForm(props: {
  page: ItemPage;
  contest: ContestView;
  answer: 'uphold' | 'overturn';
  refusal: string | null;
  why: AskedWhy;
}) {
  const { t } = useTranslation();
  const { page, contest, answer } = props;
  const { kind, number } = contest.decision;
  const what =
    answer === 'overturn' && isDeskDecision(kind) ? t(`deciding.undoes.${kind}`) : t('deciding.upholds');
  return (
    <AnswerForm
      why={props.why}
      title={t(`deciding.${answer}`, { number })}
      note={what}
      submit={t(`deciding.${answer}Submit`)}
      refusal={props.refusal}
      back={{ to: itemAddress(page.space.slug, page.item), label: t('deciding.back') }}
    >
      <PastDecisionLine of={contest.decision} timeZone={page.space.timeZone} />
    </AnswerForm>
  );
}
