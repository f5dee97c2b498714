import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { askForNewPassword } from '~/accounts/ask-for-new-password.server';
import { canSignIn } from '~/accounts/permissions';
import { forgottenPasswordSchema } from '~/accounts/schema';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = readerOf(args);
    if (canSignIn(actor)) throw goTo('/account/password');
    return { language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, forgottenPasswordSchema, async ({ email }) => {
      const { language, goTo } = readerOf(args);
      await askForNewPassword(args.context, { email, language });
      return goTo('/forgotten-password/sent');
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'forgotten.title');

export default function ForgottenPassword() {
  const { t } = useTranslation();
  const form = usePlainForm(forgottenPasswordSchema, { labels: { email: t('forgotten.email') } });
  return (
    <Page
      trail={[{ to: '/sign-in', label: t('signIn.title') }]}
      title={t('forgotten.title')}
      lead={<p>{t('forgotten.lead')}</p>}
    >
      <PlainForm form={form} submit={t('forgotten.submit')}>
        <TextField field={form.fields.email} type="email" autoComplete="username" />
      </PlainForm>
    </Page>
  );
}
