import { useTranslation } from 'react-i18next';
import type { Translate } from '~/platform/i18n';
import type { FormField } from '~/ui/form/form-field';
import type { PlainFormState } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { editWindowInWords } from './edit-window';
import type { SettingsPage } from './read-space-settings.server';
import { changedMeanwhile, marksOnceSeen } from './settings-marks';
import type { SettingName } from './space-settings-schema';

/**
 * The fields of the settings' form, and the marks that go with it. Where it came back because somebody else changed the same fields, each of these says what is saved
 * now, those that only somebody else changed show it, and what is sent next knows that.
 */
export function useSavedMeanwhile(
  form: PlainFormState<SettingName>,
  { values, mark }: SettingsPage,
): { fields: Record<SettingName, FormField>; mark: string } {
  const { t, i18n } = useTranslation();
  const fields = form.fields;
  const sentMark = fields.mark.values[0] ?? mark;
  // Only such a refusal is said of no field.
  if (!form.problems.some(({ field }) => !field)) return { fields, mark: sentMark };
  const sent = Object.fromEntries(Object.entries(fields).map(([name, { values: typed }]) => [name, typed]));
  const { both, theirs } = changedMeanwhile(sent, values, sentMark);
  const said = both.map((name): [string, FormField] => [
    name,
    {
      ...(fields[name as SettingName] as FormField),
      error: t('settings.savedNow', { value: inWords(t, i18n.language, name, values[name]) }),
    },
  ]);
  const taken = theirs.flatMap((name): [string, FormField][] => {
    const field = fields[name as SettingName];
    return field ? [[name, { ...field, values: [values[name] ?? []].flat().map(String) }]] : [];
  });
  return {
    fields: { ...fields, ...Object.fromEntries([...said, ...taken]) },
    mark: marksOnceSeen(sentMark, values, [...both, ...theirs]),
  };
}

/** A value as its field shows it to be chosen from. */
function inWords(
  t: Translate,
  language: string,
  name: string,
  value: SettingsPage['values'][string],
): string {
  const choices: Record<string, Record<string, string>> = {
    visibility: {
      public: t('settings.visibilities.public'),
      participants: t('settings.visibilities.participants'),
      invited: t('settings.visibilities.invited'),
    },
    closedAccountComments: {
      kept: t('settings.closedAccounts.kept'),
      withdrawn: t('settings.closedAccounts.withdrawn'),
    },
    revisions: { team: t('settings.revisionsFor.team'), readers: t('settings.revisionsFor.readers') },
  };
  if (name === 'editMinutes') {
    const { key, count } = editWindowInWords(Number(value));
    return t(key, { count });
  }
  const all = [value ?? []].flat().map(String);
  const said =
    name === 'language' || name === 'languages' ? all.map((code) => languageName(code, language)) : all;
  return (
    said
      .map((each) => choices[name]?.[each] ?? each)
      .join(', ')
      .trim() || '—'
  );
}
