import { useTranslation } from 'react-i18next';
import type { ContestView, ItemPage } from '../desk/item-view';
import { itemAddress } from '../moderation-address';
import { AnswerForm } from './answer-form';
import type { AskedWhyAgain } from './decision-form-view';
import { PastDecisionLine } from './past-decision-line';
import { UndoingWords } from './undoing-words';

/** Answers who contests a decision: it stands, or it is taken back. */
export function ContestForm(props: {
  page: ItemPage;
  contest: ContestView;
  answer: 'uphold' | 'overturn';
  refusal: string | null;
  why: AskedWhyAgain;
}) {
  const { t } = useTranslation();
  const { page, contest, answer } = props;
  const { kind, number } = contest.decision;
  return (
    <AnswerForm
      why={props.why}
      title={t(`deciding.${answer}`, { number })}
      note={
        answer === 'overturn' ? (
          <UndoingWords kind={kind} standsAgain={props.why.standsAgain} />
        ) : (
          t('deciding.upholds')
        )
      }
      submit={t(`deciding.${answer}Submit`)}
      refusal={props.refusal}
      back={{ to: itemAddress(page.space.slug, page.item), label: t('deciding.back') }}
    >
      <PastDecisionLine of={contest.decision} timeZone={page.space.timeZone} />
    </AnswerForm>
  );
}
