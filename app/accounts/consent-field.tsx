import { useTranslation } from 'react-i18next';
import { CheckboxField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { LocalLink } from '~/ui/local-link';

/** The agreement to the privacy notice without which nobody has an account; the notice opens beside the form, so that what was typed stays. */
export function ConsentField({ field }: { field: FormField }) {
  const { t } = useTranslation();
  return (
    <CheckboxField
      field={field}
      hint={
        <LocalLink className="ds-link" to="/privacy" target="_blank">
          {t('register.notice')}
        </LocalLink>
      }
    />
  );
}
