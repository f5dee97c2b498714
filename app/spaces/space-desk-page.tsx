import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { type OwnWords, PageAmongOthers } from '~/ui/page-among-others';
import { InWords } from '~/ui/worded';
import { type SpaceDeskPageName, SpaceDeskSide } from './space-desk-side';
import { type SpaceFrame, spaceDeskAddress } from './space-view';

/** On these a draft is prepared: each leads on to what is still missing. */
const PREPARING: SpaceDeskPageName[] = ['settings', 'questions', 'workplan', 'team'];

/** A page of the desk of one space. A page below one of them names its parent in `here`. */
export function SpaceDeskPage({
  space,
  here,
  trail,
  ...own
}: OwnWords & {
  space: SpaceFrame;
  here: SpaceDeskPageName;
  /** Pages between the space's desk and this one; none: an empty list, where `here` is the overview. */
  trail?: { to: string; label: ReactNode }[];
}) {
  const { t } = useTranslation();
  // Pages below one of them have a way of their own.
  const isPreparing = !trail && space.stage === 'draft' && space.can.manage && PREPARING.includes(here);
  const front = { to: spaceDeskAddress(space.slug), label: <InWords of={space.title} /> };
  return (
    <PageAmongOthers
      {...own}
      trail={[
        { to: '/desk', label: t('desk.title') },
        ...(here === 'overview' && !trail ? [] : [front]),
        ...(trail ?? []),
      ]}
      neighbours={{ label: t('spaceDesk.navigation'), content: <SpaceDeskSide space={space} here={here} /> }}
    >
      {isPreparing ? (
        <p className="way-on">
          <LocalLink className="ds-link" to={spaceDeskAddress(space.slug, '#needs')}>
            {t('spaceDesk.wayOn')}
          </LocalLink>
        </p>
      ) : null}
      {own.children}
    </PageAmongOthers>
  );
}
