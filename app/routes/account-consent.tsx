import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountSide } from '~/accounts/account-side';
import { consentToNotice } from '~/accounts/consent-to-notice.server';
import { NoticeChanges } from '~/accounts/notice-changes';
import { NoticeText } from '~/accounts/notice-text';
import { readConsent } from '~/accounts/read-consent.server';
import { consentSchema } from '~/accounts/schema';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Page } from '~/ui/page';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { consent: await readConsent(actor), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, goTo } = signedInReaderOf(args);
    return answeringForm(args.request, consentSchema, async (input) => {
      await perform(consentToNotice, actor, input);
      return goTo('/account?done=agreed');
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'consent.title');

export default function AccountConsent() {
  const { consent } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = usePlainForm(consentSchema, { labels: {} });
  const { notice, agreed, changes } = consent;
  const isDue = agreed?.version !== notice.version;
  return (
    <Page
      trail={[{ to: '/account', label: t('account.title') }]}
      title={t('consent.title')}
      lead={<p>{t('consent.lead')}</p>}
      side={{ label: t('account.navigation'), content: <AccountSide /> }}
    >
      <p>
        {agreed ? (
          <>
            {t('consent.agreedTo', { version: agreed.version })} {t('consent.agreedOn')}{' '}
            <Moment at={agreed.at} precision="day" timeZone="UTC" />
            {isDue ? '.' : `. ${t('consent.stands')}`}
          </>
        ) : (
          t('consent.never')
        )}
      </p>
      {changes ? (
        <Section id="changes" title={t('consent.changes')}>
          <NoticeChanges changes={changes} language={notice.language} none={t('consent.none')} />
        </Section>
      ) : null}
      <NoticeText notice={notice} />
      {isDue ? (
        <PlainForm
          form={form}
          submit={t('consent.submit')}
          beside={
            <LocalLink className="ds-link" to="/account">
              {t('consent.later')}
            </LocalLink>
          }
        >
          <HiddenField name="version" value={String(notice.version)} />
        </PlainForm>
      ) : null}
    </Page>
  );
}
