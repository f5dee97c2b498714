import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import { SpaceDeskPage } from '../space-desk-page';
import type { SpaceFrame } from '../space-view';
import { invitationsAddress } from './invitation';
import { type GivenList, InvitationForm } from './invitation-form';
import { InvitationPlanTable } from './invitation-plan-table';
import type { InvitationPreview } from './invitation-preview';

/** Inviting people: the form, and once a list was sent, what it would do. */
export function InvitationPreviewPage(props: {
  space: SpaceFrame;
  looked: { preview: InvitationPreview; given: GivenList } | null;
  /** What would happen is not what would have when the reader looked. */
  isStale?: boolean;
}) {
  const { space, looked, isStale = false } = props;
  const { t } = useTranslation();
  const isReady = looked !== null && looked.preview.problems.length === 0;
  const form = <InvitationForm spaceSlug={space.slug} given={looked?.given ?? null} />;
  return (
    <SpaceDeskPage
      space={space}
      here="invitations"
      trail={[{ to: invitationsAddress(space.slug), label: t('invitations.title') }]}
      title={t(isReady ? 'invitations.preview.title' : 'invitations.new.title')}
      lead={<p>{t('invitations.new.lead')}</p>}
    >
      {looked && isStale ? <Notice kind="problem">{t('invitations.preview.stale')}</Notice> : null}
      <StageNote stage={space.stage} />
      {looked ? (
        <InvitationPlanTable
          preview={looked.preview}
          organisation={looked.given.organisation}
          spaceSlug={space.slug}
        />
      ) : null}
      {isReady ? (
        <details className="more-fields">
          <summary>{t('invitations.new.again')}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </SpaceDeskPage>
  );
}

/** Whoever comes to a consultation that is not open finds less than the invitation promises. */
function StageNote({ stage }: { stage: SpaceFrame['stage'] }) {
  const { t } = useTranslation();
  if (stage === 'open') return null;
  return <Notice kind="waiting">{t(stage === 'draft' ? 'invitations.draft' : 'invitations.over')}</Notice>;
}
