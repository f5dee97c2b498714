import { useTranslation } from 'react-i18next';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Section } from '~/ui/section';
import { NOTE_LENGTH } from '../decision';
import { ownDecisionAddress } from '../moderation-address';
import { contestSchema } from './contest-schema';

/** Asks for another look at a decision, once. */
export function ContestForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const form = usePlainForm(contestSchema, {
    labels: { text: t('ownDecision.contestText') },
    defaults: {},
    action: `${ownDecisionAddress(id)}/contest`,
  });
  return (
    <Section id="contest" title={t('ownDecision.contest')} note={t('ownDecision.contestNote')}>
      <PlainForm form={form} submit={t('ownDecision.contestSubmit')}>
        <TextAreaField
          field={form.fields.text}
          rows={5}
          optional={false}
          hint={t('ownDecision.contestHint', { count: NOTE_LENGTH })}
        />
      </PlainForm>
    </Section>
  );
}
