import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { canSignIn } from '~/accounts/permissions';
import { signInSchema } from '~/accounts/schema';
import { signIn } from '~/accounts/sign-in.server';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { DoneNotice } from '~/ui/done-notice';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';
import { ownPlace, wayBack } from './way-back.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = readerOf(args);
    if (canSignIn(actor)) throw goTo(ownPlace(actor));
    return { language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, signInSchema, async (input) => {
      const { next, cookie } = await signIn(systemClock, args.context, input);
      const back = wayBack(args);
      return next === 'done' ? back.leave([cookie]) : back.onTo('/sign-in/code', [cookie]);
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'signIn.title');

export default function SignIn() {
  const { t } = useTranslation();
  const form = usePlainForm(signInSchema, {
    labels: { email: t('signIn.email'), password: t('signIn.password') },
  });
  return (
    <Page title={t('signIn.title')}>
      <DoneNotice />
      <PlainForm
        form={form}
        submit={t('signIn.submit')}
        beside={
          <LocalLink className="ds-link" to="/forgotten-password">
            {t('signIn.forgotten')}
          </LocalLink>
        }
      >
        <TextField field={form.fields.email} type="email" autoComplete="username" />
        <PasswordField field={form.fields.password} autoComplete="current-password" />
      </PlainForm>
      <p>
        {t('signIn.noAccount')}{' '}
        <LocalLink className="ds-link" to="/register">
          {t('signIn.register')}
        </LocalLink>
      </p>
    </Page>
  );
}
