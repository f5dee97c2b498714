import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { recoveryCodesSchema } from '~/accounts/own-account-schema';
import { replaceRecoveryCodes } from '~/accounts/replace-recovery-codes.server';
import { ShownRecoveryCodes } from '~/accounts/shown-recovery-codes';
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
    signedInReaderOf(args);
    return answeringForm(args.request, recoveryCodesSchema, async (input) => ({
      recoveryCodes: await replaceRecoveryCodes(systemClock, args.context, input),
    }));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'twoFactor.codesNew');

export default function NewRecoveryCodes() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const form = usePlainForm(recoveryCodesSchema, { labels: { currentPassword: t('twoFactor.password') } });
  if (answer && 'recoveryCodes' in answer)
    return <ShownRecoveryCodes codes={answer.recoveryCodes} done="recoveryCodesMade" />;
  return (
    <AccountPage here="twoFactor" title={t('twoFactor.codesNew')} lead={<p>{t('twoFactor.codesLead')}</p>}>
      <PlainForm form={form} submit={t('twoFactor.codesSubmit')}>
        <PasswordField field={form.fields.currentPassword} autoComplete="current-password" />
      </PlainForm>
    </AccountPage>
  );
}
