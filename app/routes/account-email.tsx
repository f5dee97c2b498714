import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { askForEmailChange } from '~/accounts/ask-for-email-change.server';
import { changeEmailSchema } from '~/accounts/own-account-schema';
import { readEmailChange } from '~/accounts/read-email-change.server';
import { WaitingEmailChange } from '~/accounts/waiting-email-change';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { Facts } from '~/ui/facts';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    return { language, ...(await readEmailChange(person, systemClock.now())) };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { goTo } = signedInReaderOf(args);
    return answeringForm(args.request, changeEmailSchema, async (input) => {
      await askForEmailChange(systemClock, args.context, input);
      return goTo('/account/email?done=emailAsked');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'emailChange.title');

export default function AccountEmail() {
  const { t } = useTranslation();
  const { email, waiting } = useLoaderData<typeof loader>();
  const form = usePlainForm(changeEmailSchema, {
    labels: { email: t('emailChange.email'), currentPassword: t('emailChange.password') },
  });
  const fields = (
    <PlainForm form={form} submit={t('emailChange.submit')}>
      <TextField field={form.fields.email} type="email" autoComplete="email" />
      <PasswordField field={form.fields.currentPassword} autoComplete="current-password" />
    </PlainForm>
  );
  return (
    <AccountPage here="email" title={t('emailChange.title')} lead={<p>{t('emailChange.lead')}</p>}>
      {waiting ? (
        <>
          <WaitingEmailChange email={email} change={waiting} />
          <Section id="another" title={t('emailChange.another')} note={t('emailChange.anotherNote')}>
            {fields}
          </Section>
        </>
      ) : (
        <>
          <Facts facts={[{ name: t('emailChange.now'), value: <bdi>{email}</bdi> }]} />
          {fields}
        </>
      )}
    </AccountPage>
  );
}
