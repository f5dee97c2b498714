import { useTranslation } from 'react-i18next';
import { CheckboxesField, RadiosField, SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { TextField } from '~/ui/form/text-field';
import { languageName } from '~/ui/intl-language';
import { offeredLanguages } from './content-language';
import { SPACE_VISIBILITIES } from './space';
import { timeZoneChoices } from './time-zone-choices';

/** Languages by name, those of a space that are not among the offered ones too. */
function useLanguageChoices(own: readonly string[] = []): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  return offeredLanguages(own).map((code) => ({ value: code, label: languageName(code, i18n.language) }));
}

type Fields<Name extends string> = Record<Name, FormField>;

/** The main language, and the others that people may write in. */
export function LanguageFields({
  fields,
  own,
}: {
  fields: Fields<'language' | 'languages'>;
  own?: readonly string[];
}) {
  const { t } = useTranslation();
  const choices = useLanguageChoices(own);
  return (
    <>
      <SelectField field={fields.language} choices={choices} hint={t('settings.languageHint')} />
      <CheckboxesField field={fields.languages} choices={choices} hint={t('settings.languagesHint')} />
    </>
  );
}

/** When it opens and closes, on the clocks of which place. */
export function TimeFields({
  fields,
  timeZone,
}: {
  fields: Fields<'timeZone' | 'opensAt' | 'closesAt'>;
  /** The one that it has. */
  timeZone?: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        field={fields.timeZone}
        choices={timeZoneChoices(t('settings.otherZones'), timeZone)}
        hint={t('settings.timeZoneHint')}
      />
      <TextField field={fields.opensAt} type="datetime-local" hint={t('settings.opensAtHint')} />
      <TextField field={fields.closesAt} type="datetime-local" hint={t('settings.closesAtHint')} />
    </>
  );
}

/** Who may read it. */
export function VisibilityField({ field }: { field: FormField }) {
  const { t } = useTranslation();
  return (
    <RadiosField
      field={field}
      hint={t('settings.visibilityHint')}
      choices={SPACE_VISIBILITIES.map((value) => ({ value, label: t(`settings.visibilities.${value}`) }))}
    />
  );
}
