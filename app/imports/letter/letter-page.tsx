import { useTranslation } from 'react-i18next';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { Section } from '~/ui/section';
import { letterAddress, receivedAddress } from '../received-address';
import { TakenFileField } from '../taken-file-field';
import { LetterForm } from './letter-form';
import { letterFileSchema } from './letter-schema';
import type { LetterPageView } from './read-letter-page.server';

/** Entering one letter: first its file, where there is one, whose text is offered; then who, when and what. */
export function LetterPage({ page }: { page: LetterPageView }) {
  const { t } = useTranslation();
  const { space, file } = page;
  return (
    <SpaceDeskPage
      space={space}
      here="comments"
      trail={[{ to: receivedAddress(space.slug), label: t('received.title') }]}
      title={t('received.letterForm.title')}
      lead={<p>{t('received.letterForm.lead')}</p>}
    >
      {file ? (
        <>
          <Notice kind={file.text === null ? 'waiting' : 'done'}>
            <bdi>{file.name}</bdi>{' '}
            {t(file.text === null ? 'received.letterForm.textNotRead' : 'received.letterForm.textRead')}
          </Notice>
          <details className="more-fields">
            <summary>{t('received.letterForm.anotherFile')}</summary>
            <FileForm page={page} />
          </details>
        </>
      ) : (
        <Section
          id="file"
          title={t('received.letterForm.fileTitle')}
          note={t('received.letterForm.fileNote')}
        >
          <FileForm page={page} />
        </Section>
      )}
      <Section id="letter" title={t('received.letterForm.letterTitle')}>
        <LetterForm page={page} />
      </Section>
    </SpaceDeskPage>
  );
}

function FileForm({ page: { space, types, bytes } }: { page: LetterPageView }) {
  const { t } = useTranslation();
  const form = usePlainForm(letterFileSchema, {
    id: 'letter-file',
    action: `${letterAddress(space.slug)}/file`,
    labels: { file: t('received.letterForm.file') },
  });
  return (
    <PlainForm form={form} submit={t('received.letterForm.sendFile')} multipart>
      <TakenFileField field={form.fields.file} types={types} bytes={bytes} />
    </PlainForm>
  );
}
