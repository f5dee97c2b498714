import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskSide } from '~/accounts/desk-side';
import { type SpaceFrame, spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import { authorsAddress } from './author-view';

/** A page of the desk on the authors of one consultation: the way back, the desk beside it, and what a form that led here did. */
export function AuthorDeskPage(props: {
  space: SpaceFrame;
  title: ReactNode;
  lead?: ReactNode;
  /** It is the list itself, to which the others lead back. */
  isList?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { space } = props;
  return (
    <Page
      trail={[
        { to: '/desk', label: t('desk.title') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        ...(props.isList ? [] : [{ to: authorsAddress(space.slug), label: t('authors.title') }]),
      ]}
      title={props.title}
      lead={props.lead}
      side={{ label: t('desk.navigation'), content: <DeskSide /> }}
    >
      <DoneNotice />
      {props.children}
    </Page>
  );
}
