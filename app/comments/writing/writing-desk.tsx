import { useTranslation } from 'react-i18next';
import { spaceAddress } from '~/spaces/space-view';
import { DoneNotice } from '~/ui/done-notice';
import { ActionForm } from '~/ui/form/action-form';
import { Notice } from '~/ui/form/notice';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { InWords, RichText } from '~/ui/worded';
import { ClearanceLine } from '../drafts-shown/clearance-line';
import type { WritingPage } from './read-writing-page.server';
import { SignedOutNotice } from './signed-out-notice';
import { SubjectShown, WritingTitle } from './subject-shown';
import { WritingForm } from './writing-form';
import { writingAddress } from './writing-place';

/** The page on which somebody writes a comment: what it is about, the form, and how it would look. */
export function WritingDesk({ page }: { page: WritingPage }) {
  const { t } = useTranslation();
  const { space, subject, draft } = page;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={<WritingTitle subject={subject} />}
      lead={<SubjectShown subject={subject} spaceSlug={space.slug} timeZone={space.timeZone} />}
    >
      <DoneNotice />
      <WritingNotices page={page} />
      {page.preview === null ? null : (
        <Section id="preview" title={t('writing.preview')}>
          <RichText html={page.preview} language={draft?.content.language ?? ''} />
        </Section>
      )}
      <WritingForm page={page} />
      {page.clearance && page.place.kind !== 'edit' ? (
        <ClearanceLine
          clearance={page.clearance}
          slug={space.slug}
          place={page.place}
          timeZone={space.timeZone}
        />
      ) : null}
      {draft ? (
        <div className="form-after">
          <ActionForm
            action={writingAddress(space.slug, page.place, '/discard')}
            label={t('writing.discard')}
          />
        </div>
      ) : null}
      <script type="module" src="/writing.js" />
    </Page>
  );
}

/** Why what is written here cannot be posted as things stand: the session has ended, the space has closed. */
function WritingNotices({ page }: { page: WritingPage }) {
  const { t } = useTranslation();
  if (page.writer === null) return <SignedOutNotice words={t('writing.signedOut')} />;
  if (page.refusal === null) return null;
  return (
    <Notice kind="waiting">
      <p lang="en">{page.refusal}</p>
      <p>{t('writing.refused')}</p>
    </Notice>
  );
}
