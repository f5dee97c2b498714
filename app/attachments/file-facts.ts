import type { Translate } from '~/platform/i18n';
import { intlLanguage } from '~/ui/intl-language';
import { endingOfType } from './file-kind';

/** "PDF, 1.4 MB": what a reader on a slow line wants to know of a file before. */
export function fileFacts(
  t: Translate,
  language: string,
  file: { bytes: number; mediaType: string },
): string {
  const ending = endingOfType(file.mediaType);
  const kind = ending ? t(`attachment.type.${ending}`) : t('attachment.file');
  return `${kind}, ${sizeIn(file.bytes, language)}`;
}

function sizeIn(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(intlLanguage(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(value);
}
