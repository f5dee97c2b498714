import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoneNotice } from '~/ui/done-notice';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import { type SpaceDeskPageName, SpaceDeskSide } from './space-desk-side';
import { type SpaceFrame, spaceDeskAddress } from './space-view';

/** A page of the desk of one space: the way back, its neighbours beside it, and what a form that led here did. A page below one of them names its parent in `here`. */
export function SpaceDeskPage(props: {
  space: SpaceFrame;
  here: SpaceDeskPageName;
  title: ReactNode;
  lead?: ReactNode;
  /** Pages between the space's desk and this one; none: an empty list, where `here` is the overview. */
  trail?: { to: string; label: ReactNode }[];
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { space, here } = props;
  const front = { to: spaceDeskAddress(space.slug), label: <InWords of={space.title} /> };
  return (
    <Page
      trail={[
        { to: '/desk', label: t('desk.title') },
        ...(here === 'overview' && !props.trail ? [] : [front]),
        ...(props.trail ?? []),
      ]}
      title={props.title}
      lead={props.lead}
      side={{ label: t('spaceDesk.navigation'), content: <SpaceDeskSide space={space} here={here} /> }}
    >
      <DoneNotice />
      {props.children}
    </Page>
  );
}
