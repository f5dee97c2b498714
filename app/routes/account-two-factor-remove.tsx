import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { secondFactorSchema } from '~/accounts/own-account-schema';
import { readTwoFactorPage } from '~/accounts/read-two-factor-page.server';
import { removeSecondFactor } from '~/accounts/remove-second-factor.server';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    const { isOn, can } = await readTwoFactorPage(person);
    return { language, isOn, can };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { sessionId, goTo } = signedInReaderOf(args);
    return answeringForm(args.request, secondFactorSchema, async (input) => {
      await removeSecondFactor(systemClock, args.context, { ...input, sessionId });
      return goTo('/account/two-factor?done=secondFactorOff');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'twoFactor.removePageTitle');

export default function RemoveSecondFactor() {
  const { t } = useTranslation();
  const { isOn, can } = useLoaderData<typeof loader>();
  const form = usePlainForm(secondFactorSchema, {
    labels: { currentPassword: t('twoFactor.password'), code: t('twoFactor.removeCode') },
  });
  const why = !isOn ? t('twoFactor.isOff') : !can.remove ? t('twoFactor.mustStay') : null;
  return (
    <AccountPage
      here="twoFactor"
      title={t('twoFactor.removePageTitle')}
      lead={<p>{why ?? t('twoFactor.removeLead')}</p>}
    >
      {why ? null : (
        <PlainForm form={form} submit={t('twoFactor.removeSubmit')} variant="danger">
          <PasswordField field={form.fields.currentPassword} autoComplete="current-password" />
          <TextField
            field={form.fields.code}
            autoComplete="one-time-code"
            spellCheck={false}
            dir="ltr"
            hint={t('twoFactor.removeCodeHint')}
          />
        </PlainForm>
      )}
    </AccountPage>
  );
}
