import { useTranslation } from 'react-i18next';
import { intlLanguage } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { type AttachmentView, attachmentAddress } from './attachment-view';
import { endingOfType } from './file-kind';

/** The files of a comment: name, kind, size. */
export function AttachmentList({ files, spaceSlug }: { files: AttachmentView[]; spaceSlug: string }) {
  const { t, i18n } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label={t('attachment.list')}>
      {files.map((file) => {
        const ending = endingOfType(file.mediaType);
        return (
          <li key={file.id}>
            <LocalLink className="ds-link" to={attachmentAddress(spaceSlug, file)}>
              <bdi>{file.name}</bdi>
            </LocalLink>{' '}
            <span className="file-facts">
              {ending ? t(`attachment.type.${ending}`) : t('attachment.file')},{' '}
              {sizeIn(file.bytes, i18n.language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** "1.4 MB", "12 kB": what a reader on a slow line wants to know before. */
function sizeIn(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(intlLanguage(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(value);
}
