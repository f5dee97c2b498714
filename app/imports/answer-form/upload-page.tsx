import { useTranslation } from 'react-i18next';
import { answerFormAddress, answersAddress } from '~/comments/submission/submission-address';
import { type SpaceFrame, spaceAddress } from '~/spaces/space-view';
import { FileField } from '~/ui/form/file-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import type { AnswerPreview } from './read-answer-preview.server';
import { FILLED_FORM_BYTES, filledFormSchema } from './taken-answers';
import { UploadPreview } from './upload-preview';

const MEGABYTE_BYTES = 1024 * 1024;

/** The page on which a filled Word form is sent, then looked at before its answers become drafts. */
export function UploadPage({ space, preview }: { space: SpaceFrame; preview: AnswerPreview | null }) {
  const { t } = useTranslation();
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: answersAddress(space.slug), label: t('submission.title') },
      ]}
      title={t(preview ? 'answerForm.upload.lookTitle' : 'answerForm.upload.title')}
      lead={<p>{t(preview ? 'answerForm.upload.lookLead' : 'answerForm.upload.lead')}</p>}
    >
      {preview ? <UploadPreview preview={preview} slug={space.slug} /> : <UploadForm slug={space.slug} />}
    </Page>
  );
}

function UploadForm({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const form = usePlainForm(filledFormSchema, {
    labels: { file: t('answerForm.upload.file') },
    action: answersAddress(slug, '/upload'),
  });
  return (
    <PlainForm
      form={form}
      submit={t('answerForm.upload.read')}
      multipart
      beside={
        <LocalLink className="ds-link" to={answerFormAddress(slug)} download>
          {t('submission.download')}
        </LocalLink>
      }
    >
      <FileField
        field={form.fields.file}
        accept=".docx"
        hint={t('answerForm.upload.fileHint', { megabytes: FILLED_FORM_BYTES / MEGABYTE_BYTES })}
      />
    </PlainForm>
  );
}
