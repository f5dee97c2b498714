import { useTranslation } from 'react-i18next';
import type { PlainFormState } from '~/ui/form/use-plain-form';

/** Under a field of a form that came back because somebody else saved meanwhile: what is saved now, where it is not what was typed. */
export function SavedMeanwhile<Name extends string>(props: {
  form: PlainFormState<Name>;
  name: Name;
  saved: string | null;
}) {
  const { t } = useTranslation();
  const { form, saved } = props;
  // Only such a refusal is said of no field.
  const isStale = form.problems.some(({ field }) => !field);
  const typed = form.fields[props.name].values[0] ?? '';
  if (!isStale || typed.trim() === (saved ?? '').trim()) return null;
  return (
    <p className="draft-saved">
      {t('workplanDesk.savedNow')} <bdi>{saved || '—'}</bdi>
    </p>
  );
}
