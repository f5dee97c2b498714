import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { type AccountPageName, AccountSide } from './account-side';

/** A page of one's own account: the way back to its front, its neighbours beside it, and what a form that led here did. */
export function AccountPage(props: {
  here: AccountPageName;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Page
      trail={props.here === 'front' ? undefined : [{ to: '/account', label: t('account.title') }]}
      title={props.title}
      lead={props.lead}
      side={{ label: t('account.navigation'), content: <AccountSide here={props.here} /> }}
    >
      <DoneNotice />
      {props.children}
    </Page>
  );
}
