import { useTranslation } from 'react-i18next';
import { type OwnWords, PageAmongOthers } from '~/ui/page-among-others';
import { type DeskPage as DeskPageName, DeskSide } from './desk-side';

/** A page of the secretariat's desk. */
export function DeskPage({ here, ...own }: OwnWords & { here: DeskPageName }) {
  const { t } = useTranslation();
  return (
    <PageAmongOthers
      {...own}
      front={here === 'front' ? undefined : { to: '/desk', label: t('desk.title') }}
      neighbours={{ label: t('desk.navigation'), content: <DeskSide here={here} /> }}
    />
  );
}
