import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SpeakerLine } from '~/comments/speaker-line';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import type { ReceivedComment } from './read-received-comment.server';
import { receivedAddress, receivedCommentAddress } from './received-address';

const REASON_LENGTH = 1_000;

/** Why a comment is taken back. */
export const withdrawReceivedSchema = z.object({ reason: z.string().trim().min(1).max(REASON_LENGTH) });

/** The question before a comment from elsewhere is taken back: what becomes of it, and why it is done. */
export function WithdrawReceivedPage({ page: { space, comment } }: { page: ReceivedComment }) {
  const { t } = useTranslation();
  const form = usePlainForm(withdrawReceivedSchema, { labels: { reason: t('received.withdraw.reason') } });
  const address = receivedCommentAddress(space.slug, comment.number);
  return (
    <SpaceDeskPage
      space={space}
      here="comments"
      trail={[
        { to: receivedAddress(space.slug), label: t('received.title') },
        { to: address, label: t('received.files.title', { number: comment.number }) },
      ]}
      title={t('received.withdraw.title', { number: comment.number })}
      lead={
        <>
          <p>
            <SpeakerLine speaker={comment.speaker} />
          </p>
          <p>{t('received.withdraw.effect')}</p>
        </>
      }
    >
      <PlainForm
        form={form}
        submit={t('received.withdraw.submit')}
        variant="danger"
        beside={
          <LocalLink className="ds-link" to={address}>
            {t('received.withdraw.keep')}
          </LocalLink>
        }
      >
        <TextAreaField field={form.fields.reason} rows={3} hint={t('received.withdraw.reasonHint')} />
      </PlainForm>
    </SpaceDeskPage>
  );
}
