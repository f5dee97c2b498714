import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { OwnAccountOverview } from '~/accounts/own-account-overview';
import { readOwnAccount } from '~/accounts/read-own-account.server';
import { systemClock } from '~/platform/clock.server';
import { answering } from '~/platform/http.server';
import { OwnInvitations } from '~/spaces/invitations/own-invitations';
import { readOwnInvitations } from '~/spaces/invitations/read-own-invitations.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    return {
      language,
      account: await readOwnAccount(person, language),
      invitations: await readOwnInvitations(person, language, systemClock.now()),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'account.title');

export default function Account() {
  const { account, invitations } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountPage here="front" title={t('account.title')}>
      <OwnInvitations invitations={invitations} />
      <OwnAccountOverview account={account} />
    </AccountPage>
  );
}
