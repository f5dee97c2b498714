import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { readSessions } from '~/accounts/read-sessions.server';
import { SessionList } from '~/accounts/session-list';
import { systemClock } from '~/platform/clock.server';
import { answering } from '~/platform/http.server';
import { ActionForm } from '~/ui/form/action-form';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, sessionId, language } = signedInReaderOf(args);
    return { language, sessions: await readSessions(person, sessionId, systemClock.now()) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'sessions.title');

export default function AccountSessions() {
  const { t } = useTranslation();
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <AccountPage here="sessions" title={t('sessions.title')} lead={<p>{t('sessions.lead')}</p>}>
      <SessionList sessions={sessions} />
      {sessions.length > 1 ? (
        <Section id="all" title={t('sessions.all')}>
          <div className="form-end">
            <ActionForm action="/account/sessions/end-others" label={t('sessions.endOthers')} />
            <ActionForm action="/sign-out/everywhere" label={t('sessions.everywhere')} />
          </div>
        </Section>
      ) : (
        <p className="nothing-yet">{t('sessions.only')}</p>
      )}
    </AccountPage>
  );
}
