import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { ConsentField } from '~/accounts/consent-field';
import { setUpSchema } from '~/accounts/schema';
import { setUp } from '~/accounts/set-up.server';
import { readToken } from '~/accounts/tokens.server';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language } = readerOf(args);
    await readToken('set_up', args.params.token ?? '', systemClock.now());
    return { language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, setUpSchema, async (input) => {
      const { language, goTo } = readerOf(args);
      const secret = args.params.token ?? '';
      const cookie = await setUp(systemClock, args.context, { ...input, secret, language });
      return goTo('/desk?done=setUp', [cookie]);
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'setUp.title');

export default function SetUp() {
  const { t } = useTranslation();
  const form = usePlainForm(setUpSchema, {
    labels: {
      name: t('register.name'),
      email: t('register.email'),
      password: t('register.password'),
      consent: t('register.consent'),
    },
  });
  const { name, email, password, consent } = form.fields;
  return (
    <Page title={t('setUp.title')} lead={<p>{t('setUp.lead')}</p>}>
      <PlainForm form={form} submit={t('setUp.submit')}>
        <TextField field={name} autoComplete="name" />
        <TextField field={email} type="email" autoComplete="email" hint={t('register.emailHint')} />
        <PasswordField field={password} autoComplete="new-password" hint={t('register.passwordHint')} />
        <ConsentField field={consent} />
      </PlainForm>
    </Page>
  );
}
