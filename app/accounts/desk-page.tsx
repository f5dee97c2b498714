import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { type DeskPage as DeskPageName, DeskSide } from './desk-side';

/** A page of the secretariat's desk: the way back to its front, its neighbours beside it, and what a form that led here did. */
export function DeskPage(props: {
  /** None: a page that the navigation does not name. */
  here?: DeskPageName;
  title: ReactNode;
  lead?: ReactNode;
  /** Pages between the desk and this one. */
  trail?: { to: string; label: ReactNode }[];
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Page
      trail={
        props.here === 'front' ? undefined : [{ to: '/desk', label: t('desk.title') }, ...(props.trail ?? [])]
      }
      title={props.title}
      lead={props.lead}
      side={{ label: t('desk.navigation'), content: <DeskSide here={props.here} /> }}
    >
      <DoneNotice />
      {props.children}
    </Page>
  );
}
