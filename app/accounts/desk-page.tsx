import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type OwnWords, PageAmongOthers } from '~/ui/page-among-others';
import { type DeskPage as DeskPageName, DeskSide } from './desk-side';

/** A page of the secretariat's desk. */
export function DeskPage({
  here,
  trail = [],
  ...own
}: OwnWords & {
  /** None: a page that the navigation does not name. */
  here?: DeskPageName;
  /** Pages between the desk and this one. */
  trail?: { to: string; label: ReactNode }[];
}) {
  const { t } = useTranslation();
  return (
    <PageAmongOthers
      {...own}
      trail={here === 'front' ? undefined : [{ to: '/desk', label: t('desk.title') }, ...trail]}
      neighbours={{ label: t('desk.navigation'), content: <DeskSide here={here} /> }}
    />
  );
}
