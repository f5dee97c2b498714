import { useTranslation } from 'react-i18next';
import { addressPrefix, type Translate } from '~/platform/i18n';
import { type Choice, SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { languageName } from '~/ui/intl-language';
import { queueAddress } from './desk-address';
import { CAUSES, CLAIM_FILTERS, type Queue } from './queue';

const LABEL_CHARACTERS = 70;
const inShort = (text: string): string =>
  text.length > LABEL_CHARACTERS ? `${text.slice(0, LABEL_CHARACTERS).trimEnd()}…` : text;

/** What of the queue is shown: a plain form; a cause that nothing has is not offered. */
export function QueueFilterForm({ queue, slug }: { queue: Queue; slug: string }) {
  const { t, i18n } = useTranslation();
  const { filters, counts, choices } = queue;
  const field = (name: 'cause' | 'place' | 'language' | 'claim', label: string): FormField => ({
    id: `queue-${name}`,
    hintId: `queue-${name}-hint`,
    errorId: `queue-${name}-error`,
    name,
    label,
    values: [filters[name] ?? ''],
    optional: false,
    sentBack: false,
  });
  const any = t('moderationDesk.any');
  const isFiltered = Boolean(filters.cause || filters.place || filters.language || filters.claim);
  const causes = CAUSES.filter((cause) => counts[cause] > 0 || cause === filters.cause);
  return (
    <details className="queue-filters" open={isFiltered}>
      <summary>{t('moderationDesk.filters')}</summary>
      <form action={`${addressPrefix(i18n.language)}${queueAddress(slug)}`} className="queue-filter-form">
        <SelectField
          field={field('cause', t('moderationDesk.filterCause'))}
          empty={any}
          choices={causes.map((cause) => ({
            value: cause,
            label: t('moderationDesk.causeCount', {
              cause: t(`moderationDesk.cause.${cause}`),
              count: counts[cause],
            }),
          }))}
        />
        <SelectField
          field={field('place', t('moderationDesk.filterPlace'))}
          empty={any}
          choices={[
            ...choices.places.map((place) => placeChoice(t, place)),
            { value: 'none', label: t('moderationDesk.outside') },
          ]}
        />
        <SelectField
          field={field('language', t('moderationDesk.filterLanguage'))}
          empty={any}
          choices={choices.languages.map((code) => ({
            value: code,
            label: languageName(code, i18n.language),
          }))}
        />
        <SelectField
          field={field('claim', t('moderationDesk.filterClaim'))}
          empty={any}
          choices={CLAIM_FILTERS.map((value) => ({ value, label: t(`moderationDesk.claim.${value}`) }))}
        />
        <SubmitButton variant="secondary">{t('moderationDesk.filterSubmit')}</SubmitButton>
      </form>
    </details>
  );
}

function placeChoice(t: Translate, place: Queue['choices']['places'][number]): Choice {
  const { key, number, code, label } = place;
  const name = number === null ? code : t('moderationDesk.question', { number });
  return { value: key, label: inShort(`${name} ${label?.text ?? ''}`), language: label?.language };
}
