import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountPage } from '~/accounts/account-page';
import { readTwoFactorPage } from '~/accounts/read-two-factor-page.server';
import { SecondFactorState } from '~/accounts/second-factor-state';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    return { language, factor: await readTwoFactorPage(person) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'twoFactor.title');

export default function AccountTwoFactor() {
  const { t } = useTranslation();
  return (
    <AccountPage here="twoFactor" title={t('twoFactor.title')} lead={<p>{t('twoFactor.lead')}</p>}>
      <SecondFactorState factor={useLoaderData<typeof loader>().factor} />
    </AccountPage>
  );
}
