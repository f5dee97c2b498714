import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoneNotice } from '~/ui/done-notice';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { InWords, RichText } from '~/ui/worded';
import { SubjectShown, WritingTitle } from '../writing/subject-shown';
import { REMARK_MOST, type ShownDraft, shownDraftAddress } from './draft-share';
import { RemarkList } from './remark-list';
import { remarkSchema } from './share-schema';

/** A draft as a colleague is shown it: what it answers, how it would look, what was said of it, and room to say more. */
export function ShownDraftPage({ shown, secret }: { shown: ShownDraft; secret: string }) {
  const { t } = useTranslation();
  const { remarks, timeZone } = shown;
  return (
    <ShownFrame shown={shown}>
      <DoneNotice />
      <Section id="draft" title={t('draftsShown.draft')} note={<LastChange shown={shown} />}>
        <div className="drafted">
          {shown.interests.length > 0 ? (
            <p>
              {t('writing.check.chosen', { count: shown.interests.length })}{' '}
              <bdi>{shown.interests.join(', ')}</bdi>
            </p>
          ) : null}
          <RichText html={shown.html} language={shown.language} />
        </div>
        {shown.mayEdit ? (
          <p className="form-after">
            <LocalLink className="ds-button" data-variant="secondary" to={shownDraftAddress(secret, '/edit')}>
              {t('draftsShown.change')}
            </LocalLink>
          </p>
        ) : null}
      </Section>
      <Section id="remarks" title={t('draftsShown.remarks')}>
        {remarks.length > 0 ? (
          <RemarkList remarks={remarks} timeZone={timeZone} />
        ) : (
          <NothingYet>{t('draftsShown.noRemarks')}</NothingYet>
        )}
        <RemarkForm />
      </Section>
    </ShownFrame>
  );
}

/** What the pages of a shown draft have in common. */
export function ShownFrame({ shown, children }: { shown: ShownDraft; children: ReactNode }) {
  const { t } = useTranslation();
  const { about, author, colleague, timeZone } = shown;
  return (
    <Page
      kicker={t('draftsShown.kicker')}
      title={about ? <WritingTitle subject={about.subject} /> : t('draftsShown.untitled')}
      lead={
        <p>
          {t('draftsShown.shownBy', { colleague, author })}{' '}
          <Moment at={shown.expiresAt} precision="moment" timeZone={timeZone} />.
        </p>
      }
    >
      {about ? (
        <div className="shown-about">
          <p className="quiet">
            <InWords of={about.space.title} />
          </p>
          <SubjectShown subject={about.subject} spaceSlug={about.space.slug} timeZone={timeZone} />
        </div>
      ) : (
        <p>{t('draftsShown.notOpen')}</p>
      )}
      {children}
    </Page>
  );
}

/** Who changed the text last, and when. */
function LastChange({ shown: { changedBy, author, savedAt, timeZone } }: { shown: ShownDraft }) {
  const { t } = useTranslation();
  // Whoever saved after a colleague changed it was the author, or that colleague.
  const last = changedBy && changedBy.at >= savedAt ? changedBy : { name: author, at: savedAt };
  return (
    <>
      {t('draftsShown.changedBy')} <bdi>{last.name}</bdi>,{' '}
      <Moment at={last.at} precision="moment" timeZone={timeZone} />
    </>
  );
}

function RemarkForm() {
  const { t } = useTranslation();
  const form = usePlainForm(remarkSchema, { id: 'remark', labels: { text: t('draftsShown.remark') } });
  return (
    <PlainForm form={form} submit={t('draftsShown.send')}>
      <TextAreaField
        field={form.fields.text}
        rows={5}
        hint={t('draftsShown.remarkHint', { count: REMARK_MOST })}
      />
    </PlainForm>
  );
}
