import { useTranslation } from 'react-i18next';
import { type OwnWords, PageAmongOthers } from '~/ui/page-among-others';
import { type AccountPageName, AccountSide } from './account-side';

/** A page of one's own account. */
export function AccountPage({ here, ...own }: OwnWords & { here: AccountPageName }) {
  const { t } = useTranslation();
  return (
    <PageAmongOthers
      {...own}
      trail={here === 'front' ? undefined : [{ to: '/account', label: t('account.title') }]}
      neighbours={{ label: t('account.navigation'), content: <AccountSide here={here} /> }}
    />
  );
}
