import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { confirmRegistration } from '~/accounts/confirm-registration.server';
import { canSignIn } from '~/accounts/permissions';
import { readRegistration } from '~/accounts/read-registration.server';
import { confirmRegistrationSchema } from '~/accounts/schema';
import { systemClock } from '~/platform/clock.server';
import { ensure } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerOf(args);
    ensure(canSignIn(actor));
    const { registration } = await readRegistration(args.params.token ?? '', systemClock.now());
    return { language, email: registration.email };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, confirmRegistrationSchema, async ({ password }) => {
      const secret = args.params.token ?? '';
      const cookie = await confirmRegistration(systemClock, args.context, { secret, password });
      return readerOf(args).goTo('/account?done=registered', [cookie]);
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'register.confirmTitle');

export default function RegisterConfirm() {
  const { email } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(confirmRegistrationSchema, {
    labels: { password: t('register.confirmPassword') },
  });
  return (
    <Page
      title={t('register.confirmTitle')}
      lead={
        <p>
          {t('register.confirmLead')} <bdi>{email}</bdi>
        </p>
      }
    >
      <PlainForm
        form={form}
        submit={t('register.confirmSubmit')}
        beside={
          <LocalLink className="ds-link" to="/register">
            {t('register.confirmForgotten')}
          </LocalLink>
        }
      >
        <PasswordField field={form.fields.password} autoComplete="current-password" />
      </PlainForm>
    </Page>
  );
}
