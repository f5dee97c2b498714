import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { addSecondFactor } from '~/accounts/add-second-factor.server';
import { secondFactorSchema } from '~/accounts/own-account-schema';
import { offerTotpSecret } from '~/accounts/read-two-factor-page.server';
import { ScanSecret } from '~/accounts/scan-secret';
import { ShownRecoveryCodes } from '~/accounts/shown-recovery-codes';
import { systemClock } from '~/platform/clock.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';
import { readWaitingSecret, waitingSecretCookie } from './waiting-secret.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, sessionId, language } = signedInReaderOf(args);
    const { publicUrl } = args.context;
    const waiting = await readWaitingSecret(args.request, publicUrl, sessionId);
    const offer = await offerTotpSecret(person, waiting);
    const cookie = await waitingSecretCookie(publicUrl, sessionId, offer?.secret ?? null);
    return data({ language, offer }, { headers: { 'Set-Cookie': cookie } });
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { sessionId } = signedInReaderOf(args);
    return answeringForm(args.request, secondFactorSchema, async (input) => {
      const secret = await readWaitingSecret(args.request, args.context.publicUrl, sessionId);
      if (secret === null) throw new InvalidField('code', says('codeOver'));
      const given = { ...input, secret, sessionId };
      return { recoveryCodes: await addSecondFactor(systemClock, args.context, given) };
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'twoFactor.addTitle');

export default function AddSecondFactor() {
  const { t } = useTranslation();
  const { offer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = usePlainForm(secondFactorSchema, {
    labels: { code: t('twoFactor.code'), currentPassword: t('twoFactor.password') },
  });
  if (answer && 'recoveryCodes' in answer)
    return <ShownRecoveryCodes codes={answer.recoveryCodes} done="secondFactorOn" />;
  if (!offer)
    return (
      <AccountPage here="twoFactor" title={t('twoFactor.addTitle')} lead={<p>{t('twoFactor.alreadyOn')}</p>}>
        <LocalLink className="ds-link" to="/account/two-factor">
          {t('twoFactor.backToIt')}
        </LocalLink>
      </AccountPage>
    );
  return (
    <AccountPage here="twoFactor" title={t('twoFactor.addTitle')} lead={<p>{t('twoFactor.addLead')}</p>}>
      <Section id="scan" title={t('twoFactor.scanTitle')}>
        <ScanSecret {...offer} />
      </Section>
      <Section id="prove" title={t('twoFactor.proveTitle')}>
        <PlainForm form={form} submit={t('twoFactor.addSubmit')}>
          <TextField
            field={form.fields.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            dir="ltr"
            hint={t('twoFactor.codeHint')}
          />
          <PasswordField field={form.fields.currentPassword} autoComplete="current-password" />
        </PlainForm>
      </Section>
    </AccountPage>
  );
}
