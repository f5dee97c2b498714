import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { changePassword } from '~/accounts/change-password.server';
import { changePasswordSchema } from '~/accounts/own-account-schema';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => ({ language: signedInReaderOf(args).language }));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { sessionId, goTo } = signedInReaderOf(args);
    return answeringForm(args.request, changePasswordSchema, async (input) => {
      await changePassword(systemClock, args.context, { ...input, sessionId });
      return goTo('/account/password?done=passwordChanged');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'password.title');

export default function AccountPassword() {
  const { t } = useTranslation();
  const form = usePlainForm(changePasswordSchema, {
    labels: { currentPassword: t('password.current'), password: t('password.new') },
  });
  return (
    <AccountPage here="password" title={t('password.title')} lead={<p>{t('password.lead')}</p>}>
      <PlainForm form={form} submit={t('password.submit')}>
        <PasswordField
          field={form.fields.currentPassword}
          autoComplete="current-password"
          hint={t('password.forgotten')}
        />
        <PasswordField
          field={form.fields.password}
          autoComplete="new-password"
          hint={t('password.newHint')}
        />
      </PlainForm>
    </AccountPage>
  );
}
