import { useTranslation } from 'react-i18next';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { closeAccountSchema } from './schema';

/** The last step before an account is gone: its password. */
export function CloseForm() {
  const { t } = useTranslation();
  const form = usePlainForm(closeAccountSchema, { labels: { password: t('closing.password') } });
  return (
    <PlainForm
      form={form}
      submit={t('closing.submit')}
      variant="danger"
      beside={
        <LocalLink className="ds-link" to="/account">
          {t('closing.back')}
        </LocalLink>
      }
    >
      <PasswordField
        field={form.fields.password}
        autoComplete="current-password"
        hint={t('closing.passwordHint')}
      />
    </PlainForm>
  );
}
