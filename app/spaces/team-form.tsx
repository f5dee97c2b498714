import { useTranslation } from 'react-i18next';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { teamSchema } from './team-schema';

/** Adds somebody to the team by the address of the account. */
export function TeamForm() {
  const { t } = useTranslation();
  const form = usePlainForm(teamSchema, { labels: { email: t('team.email') } });
  return (
    <PlainForm form={form} submit={t('team.addSubmit')}>
      <TextField field={form.fields.email} type="email" autoComplete="off" hint={t('team.emailHint')} />
    </PlainForm>
  );
}
