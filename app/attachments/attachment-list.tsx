import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { type AttachmentView, attachmentAddress } from './attachment-view';
import { fileFacts } from './file-facts';

/** The files of a comment: name, kind, size. */
export function AttachmentList({ files, spaceSlug }: { files: AttachmentView[]; spaceSlug: string }) {
  const { t, i18n } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label={t('attachment.list')}>
      {files.map((file) => (
        <li key={file.id}>
          {file.quarantine && !file.opensForTeam ? (
            <bdi>{file.name}</bdi>
          ) : (
            <LocalLink className="ds-link" to={attachmentAddress(spaceSlug, file)}>
              <bdi>{file.name}</bdi>
            </LocalLink>
          )}{' '}
          <span className="file-facts">{fileFacts(t, i18n.language, file)}</span>
          {file.quarantine ? (
            <span className={`file-${file.quarantine}`}> {t(`attachment.${file.quarantine}`)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
