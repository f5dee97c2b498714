import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ConsentField } from '~/accounts/consent-field';
import { canSignIn } from '~/accounts/permissions';
import { register } from '~/accounts/register.server';
import { registerSchema } from '~/accounts/schema';
import { StakeholderGroupField } from '~/accounts/stakeholder-group-field';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { readInvitedAddress } from '~/spaces/invitations/read-invited-address.server';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = readerOf(args);
    if (canSignIn(actor)) throw goTo('/account');
    const secret = new URL(args.request.url).searchParams.get('invitation');
    return { invited: secret && (await readInvitedAddress(actor, secret, systemClock.now())), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, registerSchema, async (input) => {
      const { language, goTo } = readerOf(args);
      await register(systemClock, args.context, { ...input, language });
      return goTo('/register/sent');
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'register.title');

export default function Register() {
  const { t } = useTranslation();
  const { invited } = useLoaderData<typeof loader>();
  const form = usePlainForm(registerSchema, {
    defaults: { email: invited },
    labels: {
      name: t('register.name'),
      email: t('register.email'),
      password: t('register.password'),
      organisation: t('register.organisation'),
      group: t('register.group'),
      consent: t('register.consent'),
    },
  });
  const { name, email, password, organisation, group, consent } = form.fields;
  return (
    <Page title={t('register.title')} lead={<p>{t('register.lead')}</p>}>
      <PlainForm
        form={form}
        submit={t('register.submit')}
        beside={
          <LocalLink className="ds-link" to="/sign-in">
            {t('register.haveAccount')}
          </LocalLink>
        }
      >
        <TextField field={name} autoComplete="name" hint={t('register.nameHint')} />
        <TextField field={email} type="email" autoComplete="email" hint={t('register.emailHint')} />
        <PasswordField field={password} autoComplete="new-password" hint={t('register.passwordHint')} />
        <TextField field={organisation} autoComplete="organization" hint={t('register.organisationHint')} />
        <StakeholderGroupField field={group} hint={t('register.groupHint')} />
        <ConsentField field={consent} />
      </PlainForm>
    </Page>
  );
}
