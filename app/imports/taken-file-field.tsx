import { useTranslation } from 'react-i18next';
import { FileField } from '~/ui/form/file-field';
import type { FieldProps } from '~/ui/form/form-field';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Where a file is chosen that a space takes: `types` are endings without the dot, `bytes` those of one file. */
export function TakenFileField(props: { field: FieldProps['field']; types: string[]; bytes: number }) {
  const { field, types, bytes } = props;
  const { t } = useTranslation();
  return (
    <FileField
      field={field}
      accept={types.map((type) => `.${type}`).join(',')}
      hint={t('received.letterForm.fileHint', {
        types: types.join(', '),
        megabytes: Math.round(bytes / BYTES_PER_MEGABYTE),
      })}
    />
  );
}
