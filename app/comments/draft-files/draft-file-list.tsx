import { useTranslation } from 'react-i18next';
import { fileFacts } from '~/attachments/file-facts';
import { ActionForm } from '~/ui/form/action-form';
import type { WritingPlace } from '../writing/writing-place';
import { type DraftFilesView, type DraftFileView, draftFilesAddress } from './draft-file-view';

/** The files that are to come with a comment, each with a button that takes it out; the script of `DraftFileForm` adds to it what it has sent. */
export function DraftFileList({ slug, place, files }: Omit<DraftFilesView, 'limits'>) {
  const { t } = useTranslation();
  return (
    <>
      <p className="nothing-yet" data-no-files hidden={files.length > 0}>
        {t('draftFiles.none')}
      </p>
      <ul className="draft-files" aria-label={t('attachment.list')} data-draft-files>
        {files.map((file) => (
          <DraftFileItem key={file.id} file={file} slug={slug} place={place} />
        ))}
      </ul>
    </>
  );
}

/** One of them. */
export function DraftFileItem({
  file,
  slug,
  place,
}: {
  file: DraftFileView;
  slug: string;
  place: WritingPlace;
}) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <div>
        <bdi className="file-name">{file.name}</bdi>{' '}
        <span className="file-facts">{fileFacts(t, i18n.language, file)}</span>
        <FileState file={file} />
      </div>
      <ActionForm
        action={draftFilesAddress(slug, place, '/remove')}
        label={t('draftFiles.remove')}
        of={file.name}
        values={{ file: file.id }}
      />
    </li>
  );
}

function FileState({ file }: { file: DraftFileView }) {
  const { t } = useTranslation();
  if (file.scan === 'waiting') return <p className="file-waiting">{t('draftFiles.waiting')}</p>;
  if (file.scan === 'infected')
    return <p className="file-infected">{t('draftFiles.infected', { finding: file.finding ?? '' })}</p>;
  return null;
}
