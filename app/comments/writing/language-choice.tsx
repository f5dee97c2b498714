import { useTranslation } from 'react-i18next';
import { SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { languageName } from '~/ui/intl-language';
import type { CheckPage } from './read-check-page.server';

/** The language of a comment, as it was recognised, to be corrected. */
export function LanguageChoice({
  page,
  field,
}: {
  page: Pick<CheckPage, 'language' | 'languages'>;
  field: FormField;
}) {
  const { t, i18n } = useTranslation();
  return (
    <SelectField
      field={field}
      hint={t(page.language.isSure ? 'writing.check.languageHint' : 'writing.check.languageUnsure')}
      choices={page.languages.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
    />
  );
}
