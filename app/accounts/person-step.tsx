import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainForm } from '~/ui/form/plain-form';
import type { PlainFormState } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { DeskPage } from './desk-page';
import { type PersonView, personAddress } from './person-view';

/** A page that asks before something is done to an account: to whom, what will happen, the button, the way back. */
export function PersonStep(props: {
  person: PersonView;
  form: PlainFormState;
  /** Which of the steps it is: its words are the catalogue's. */
  step: 'give' | 'take' | 'moderate' | 'reset' | 'disable' | 'enable';
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { person, step } = props;
  return (
    <DeskPage
      here="people"
      trail={[
        { to: '/desk/people', label: t('people.title') },
        { to: personAddress(person.id), label: <bdi>{person.name}</bdi> },
      ]}
      title={t(`people.${step}.title`)}
      lead={
        <p>
          <bdi className="assigned">{person.name}</bdi>
          {person.email ? (
            <>
              {' · '}
              <bdi>{person.email}</bdi>
            </>
          ) : null}
        </p>
      }
    >
      <p>{t(`people.${step}.effect`)}</p>
      <PlainForm
        form={props.form}
        submit={t(`people.${step}.submit`)}
        variant={step === 'disable' || step === 'take' ? 'danger' : undefined}
        beside={
          <LocalLink className="ds-link" to={personAddress(person.id)}>
            {t('people.back')}
          </LocalLink>
        }
      >
        {props.children}
      </PlainForm>
    </DeskPage>
  );
}
