import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { LocalLink } from '~/ui/local-link';
import { BY_RULE, type RecordPage, recordAddress } from './record';

/** What the record is narrowed to: a plain form, whose address can be kept. */
export function RecordFiltersForm({ page }: { page: RecordPage }) {
  const { t, i18n } = useTranslation();
  const { filters, choices, space } = page;
  const field = (name: 'kind' | 'reason' | 'by' | 'comment'): FormField => ({
    id: `record-${name}`,
    hintId: `record-${name}-hint`,
    errorId: `record-${name}-error`,
    name,
    label: t(`record.by.${name}`),
    values: [String(filters[name] ?? '')],
    optional: false,
    sentBack: false,
  });
  const people = [
    ...choices.people.map(({ id, name }) => ({
      value: id,
      label: name === '' ? t('desk.somebody') : name,
      language: '',
    })),
    ...(choices.hasRules ? [{ value: BY_RULE, label: t('record.rule') }] : []),
  ];
  const isNarrowed = Object.values(filters).some((value) => value !== null);
  return (
    <form
      className="record-filters"
      method="get"
      action={`${addressPrefix(i18n.language)}${recordAddress(space.slug)}`}
      key={recordAddress(space.slug, filters)}
    >
      <SelectField
        field={field('kind')}
        empty={t('record.any')}
        choices={choices.kinds.map((kind) => ({ value: kind, label: t(`deciding.kind.${kind}`) }))}
      />
      <SelectField
        field={field('reason')}
        empty={t('record.any')}
        choices={choices.reasons.map(({ code, title }) => ({
          value: code,
          label: title.text,
          language: title.language,
        }))}
      />
      <SelectField field={field('by')} empty={t('record.any')} choices={people} />
      <TextField field={field('comment')} type="number" inputMode="numeric" />
      <div className="form-end">
        <SubmitButton variant="secondary">{t('record.narrow')}</SubmitButton>
        {isNarrowed ? (
          <LocalLink className="ds-link" to={recordAddress(space.slug)}>
            {t('record.all')}
          </LocalLink>
        ) : null}
      </div>
    </form>
  );
}
