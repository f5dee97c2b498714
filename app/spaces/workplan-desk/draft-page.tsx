import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SpaceDeskPage } from '../space-desk-page';
import { draftAddress, workplanDeskAddress } from './draft-address';
import { type DraftStep, DraftSteps } from './draft-steps';
import type { DraftDesk } from './read-draft.server';

/** A page of the draft: the way back, the steps, and what one step has to do. */
export function DraftPage(props: {
  desk: Pick<DraftDesk, 'space' | 'isFurther'>;
  step: DraftStep;
  title: ReactNode;
  lead?: string;
  /** Pages between the step's own and this one. */
  within?: { to: string; label: string }[];
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { space, isFurther } = props.desk;
  const isBelow = props.within !== undefined || props.step !== 'recognised';
  return (
    <SpaceDeskPage
      space={space}
      here="workplan"
      trail={[
        { to: workplanDeskAddress(space.slug), label: t('workplanDesk.title') },
        ...(isBelow ? [{ to: draftAddress(space.slug), label: t('workplanDesk.draft') }] : []),
        ...(props.within ?? []),
      ]}
      title={props.title}
      lead={props.lead ? <p>{props.lead}</p> : undefined}
    >
      <DraftSteps slug={space.slug} here={props.step} isFurther={isFurther} />
      {props.children}
    </SpaceDeskPage>
  );
}
