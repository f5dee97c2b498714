import { useTranslation } from 'react-i18next';
import type { ItemPage, MemberView } from '../desk/item-view';
import { itemAddress } from '../moderation-address';
import { AnswerForm } from './answer-form';
import type { AskedWhy } from './decision-form-view';

/** Says whether somebody speaks for the organisation for which they asked to. */
export function MemberForm(props: {
  page: ItemPage;
  member: MemberView;
  answer: 'confirm' | 'decline';
  refusal: string | null;
  why: AskedWhy;
}) {
  const { t } = useTranslation();
  const { page, member, answer } = props;
  return (
    <AnswerForm
      why={props.why}
      title={t(`deciding.${answer}Member`, { person: member.who, organisation: member.organisation.name })}
      note={t(`deciding.${answer}MemberNote`)}
      submit={t(`deciding.${answer}MemberSubmit`)}
      refusal={props.refusal}
      back={{ to: itemAddress(page.space.slug, page.item), label: t('deciding.back') }}
    />
  );
}
