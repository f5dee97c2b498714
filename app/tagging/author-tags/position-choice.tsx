import { useTranslation } from 'react-i18next';
import type { FormField } from '~/ui/form/form-field';
import { TAG_POSITIONS } from '../tag-position';

/** What the comment says to a term, to be chosen; `of` is the key that it goes by in the form. */
export function PositionChoice({ of, field }: { of: string; field: FormField }) {
  const { t } = useTranslation();
  const value = (position: string) => `${of}|${position}`;
  const chosen = field.values.find((one) => one.startsWith(value('')));
  return (
    <label className="find-choice">
      <span className="unseen">{t('authorTags.position')}</span>
      <select className="ds-input" name={field.name} defaultValue={chosen ?? value('')}>
        <option value={value('')}>{t('tags.position.none')}</option>
        {TAG_POSITIONS.map((position) => (
          <option key={position} value={value(position)}>
            {t(`tags.position.${position}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
