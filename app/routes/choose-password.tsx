import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { choosePassword } from '~/accounts/choose-password.server';
import { readPasswordLink } from '~/accounts/read-password-link.server';
import { choosePasswordSchema } from '~/accounts/schema';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language } = readerOf(args);
    const { account } = await readPasswordLink(args.params.token ?? '', systemClock.now());
    return { language, email: account.email };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, choosePasswordSchema, async ({ password }) => {
      await choosePassword(systemClock, { secret: args.params.token ?? '', password });
      return readerOf(args).goTo('/sign-in?done=passwordChosen');
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'forgotten.chooseTitle');

export default function ChoosePassword() {
  const { email } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(choosePasswordSchema, { labels: { password: t('forgotten.password') } });
  return (
    <Page
      title={t('forgotten.chooseTitle')}
      lead={
        <p>
          {t('forgotten.chooseLead')} <bdi>{email}</bdi>
        </p>
      }
    >
      <PlainForm form={form} submit={t('forgotten.chooseSubmit')}>
        <PasswordField
          field={form.fields.password}
          autoComplete="new-password"
          hint={t('register.passwordHint')}
        />
      </PlainForm>
    </Page>
  );
}
