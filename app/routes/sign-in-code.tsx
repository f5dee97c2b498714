import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { canSignIn } from '~/accounts/permissions';
import { codeSchema } from '~/accounts/schema';
import { readSecondStep } from '~/accounts/second-step.server';
import { signInWithCode } from '~/accounts/sign-in-with-code.server';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
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
    if (readSecondStep(args.request.headers.get('Cookie')) === null) throw goTo('/sign-in');
    return { language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() =>
    answeringForm(args.request, codeSchema, async ({ code }) => {
      const secret = readSecondStep(args.request.headers.get('Cookie'));
      return wayBack(args).leave(await signInWithCode(systemClock, args.context, { secret, code }));
    }),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'signIn.codeTitle');

export default function SignInCode() {
  const { t } = useTranslation();
  const form = usePlainForm(codeSchema, { labels: { code: t('signIn.code') } });
  return (
    <Page title={t('signIn.codeTitle')} lead={<p>{t('signIn.codeLead')}</p>}>
      <PlainForm
        form={form}
        submit={t('signIn.codeSubmit')}
        beside={
          <LocalLink className="ds-link" to="/sign-in">
            {t('signIn.codeAgain')}
          </LocalLink>
        }
      >
        <TextField
          field={form.fields.code}
          autoComplete="one-time-code"
          spellCheck={false}
          hint={t('signIn.codeHint')}
        />
      </PlainForm>
    </Page>
  );
}
