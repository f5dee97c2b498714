import { useTranslation } from 'react-i18next';
import { AttachmentList } from '~/attachments/attachment-list';
import { commentAddress } from '~/comments/comment-view';
import { SpeakerLine } from '~/comments/speaker-line';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { Facts } from '~/ui/facts';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { letterFileSchema } from './letter/letter-schema';
import type { ReceivedComment } from './read-received-comment.server';
import { receivedAddress, receivedCommentAddress } from './received-address';
import { TakenFileField } from './taken-file-field';

/** A comment from elsewhere with its files, the form that adds one, and the way to take it back. */
export function AttachFilePage({ page }: { page: ReceivedComment }) {
  const { t } = useTranslation();
  const { space, comment, note, enteredBy } = page;
  const { intake } = comment;
  const isWithdrawn = comment.status === 'withdrawn';
  return (
    <SpaceDeskPage
      space={space}
      here="comments"
      trail={[{ to: receivedAddress(space.slug), label: t('received.title') }]}
      title={t('received.files.title', { number: comment.number })}
      lead={
        <p>
          <SpeakerLine speaker={comment.speaker} />
        </p>
      }
    >
      {isWithdrawn ? <Notice kind="waiting">{t('received.withdraw.stands')}</Notice> : null}
      <Facts
        facts={[
          { name: t('received.column.channel'), value: intake && t(`received.channel.${intake.channel}`) },
          {
            name: t('received.files.enteredAt'),
            value: intake && (
              <>
                <Moment at={intake.enteredAt} precision="moment" timeZone={space.timeZone} />,{' '}
                <bdi>{enteredBy ?? t('received.files.platform')}</bdi>
              </>
            ),
          },
          { name: t('received.files.note'), value: note && <bdi>{note}</bdi> },
        ]}
      />
      <p className="section-note">
        <LocalLink className="ds-link" to={commentAddress(space.slug, comment.number)}>
          {t('received.files.see')}
        </LocalLink>
      </p>
      <Section id="files" title={t('received.files.here')}>
        {comment.files.length > 0 ? (
          <AttachmentList files={comment.files} spaceSlug={space.slug} />
        ) : (
          <NothingYet>
            {t(comment.attachmentMissing ? 'received.files.speaks' : 'received.files.none')}
          </NothingYet>
        )}
      </Section>
      {isWithdrawn ? null : (
        <>
          <Section id="add" title={t('received.files.add')}>
            <AddForm page={page} />
          </Section>
          <Section id="withdraw" title={t('received.withdraw.link')} note={t('received.withdraw.note')}>
            <LocalLink
              className="ds-button"
              data-variant="secondary"
              to={`${receivedCommentAddress(space.slug, comment.number)}/withdraw`}
            >
              {t('received.withdraw.go')}
            </LocalLink>
          </Section>
        </>
      )}
    </SpaceDeskPage>
  );
}

function AddForm({ page: { types, bytes } }: { page: ReceivedComment }) {
  const { t } = useTranslation();
  const form = usePlainForm(letterFileSchema, { labels: { file: t('received.files.file') } });
  return (
    <PlainForm form={form} submit={t('received.files.submit')} multipart>
      <TakenFileField field={form.fields.file} types={types} bytes={bytes} />
    </PlainForm>
  );
}
