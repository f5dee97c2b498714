import { useTranslation } from 'react-i18next';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { FOUND_KINDS, type SearchFilters } from '~/comments/search/search-filters';
import { termLabel } from '~/frameworks/term-view';
import { CheckboxesField, CheckboxField, type Choice, SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import type { SearchChoices } from './read-choices.server';

/** A question in a list to choose from. */
const LABEL_CHARACTERS = 90;
const inShort = (text: string): string =>
  text.length > LABEL_CHARACTERS ? `${text.slice(0, LABEL_CHARACTERS).trimEnd()}…` : text;

/** What a search can be narrowed to: folded, so that what was found is near; what is chosen stands under the form. */
export function SearchNarrowing({ filters, choices }: { filters: SearchFilters; choices: SearchChoices }) {
  const { t } = useTranslation();
  const field = (name: keyof SearchFilters & string, label: string, values: string[]): FormField => ({
    id: `search-${name}`,
    hintId: `search-${name}-hint`,
    errorId: `search-${name}-error`,
    name,
    label,
    values,
    optional: false,
    sentBack: false,
  });
  const select = (
    name: 'question' | 'priority' | 'objective' | 'organisation' | 'group',
    offered: Choice[],
  ) =>
    offered.length === 0 ? null : (
      <SelectField
        field={field(name, t(`search.by.${name}`), [String(filters[name] ?? '')])}
        empty={t(`search.any.${name}`)}
        choices={withChosen(offered, filters[name])}
      />
    );
  return (
    <details className="search-narrowing">
      <summary>{t('search.narrow')}</summary>
      <div className="search-filters">
        <CheckboxesField
          field={{ ...field('kinds', t('search.by.kind'), filters.kinds), name: 'kind' }}
          choices={FOUND_KINDS.map((kind) => ({ value: kind, label: t(`search.kind.${kind}`) }))}
        />
        {select(
          'question',
          choices.questions.map(({ number, text }) => ({
            value: String(number),
            label: inShort(`${number}. ${text.text}`),
            language: text.language,
          })),
        )}
        {select(
          'priority',
          choices.priorities.map((term) => ({
            value: term.code,
            label: inShort(`${term.code} ${term.title?.text ?? ''}`),
            language: term.title?.language,
          })),
        )}
        {select(
          'objective',
          choices.objectives.map(({ code, title }) => ({
            value: code,
            label: inShort(`${termLabel(t, { citedAs: 'gcm', code })} ${title?.text ?? ''}`),
            language: title?.language,
          })),
        )}
        {select(
          'organisation',
          choices.organisations.map(({ slug, name }) => ({
            value: slug,
            label: inShort(name),
            language: '',
          })),
        )}
        {select(
          'group',
          STAKEHOLDER_GROUPS.map((group) => ({ value: group, label: t(`stakeholder.${group}`) })),
        )}
        <div className="search-days">
          <TextField field={field('from', t('search.by.from'), [filters.from ?? ''])} type="date" />
          <TextField field={field('to', t('search.by.to'), [filters.to ?? ''])} type="date" />
        </div>
        <CheckboxField field={field('files', t('search.by.files'), filters.files ? ['on'] : [])} />
        <p className="field-hint">{t('search.filtersNote')}</p>
        <div>
          <SubmitButton variant="secondary">{t('search.submit')}</SubmitButton>
        </div>
      </div>
    </details>
  );
}

/** What the address asks for stands in its list, even where the list does not offer it. */
function withChosen(offered: Choice[], chosen: string | number | null): Choice[] {
  const value = chosen === null ? '' : String(chosen);
  return value === '' || offered.some((one) => one.value === value)
    ? offered
    : [...offered, { value, label: value }];
}
