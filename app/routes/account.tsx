import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { OwnAccountOverview } from '~/accounts/own-account-overview';
import { readOwnAccount } from '~/accounts/read-own-account.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    return { language, account: await readOwnAccount(person, language) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'account.title');

export default function Account() {
  const { t } = useTranslation();
  return (
    <AccountPage here="front" title={t('account.title')}>
      <OwnAccountOverview account={useLoaderData<typeof loader>().account} />
    </AccountPage>
  );
}
