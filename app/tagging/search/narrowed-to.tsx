import { useTranslation } from 'react-i18next';
import { isFiltered, type SearchFilters } from '~/comments/search/search-filters';
import { StakeholderGroupName } from '~/comments/speaker-line';
import { termLabel } from '~/frameworks/term-view';
import { searchAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import type { SearchChoices } from './read-choices.server';

/** What a search was narrowed to, in words, and the way back to all; nothing where it was not. */
export function NarrowedTo(props: {
  filters: SearchFilters;
  choices: SearchChoices;
  slug: string;
  asked: string;
}) {
  const { t } = useTranslation();
  const { filters, choices, slug, asked } = props;
  if (!isFiltered(filters)) return null;
  const { kinds, question, priority, objective, organisation, group, from, to, files } = filters;
  const name = choices.organisations.find((one) => one.slug === organisation)?.name ?? organisation;
  const chosen = [
    ...kinds.map((kind) => t(`search.kind.${kind}`)),
    question && t('question.title', { number: question }),
    priority && termLabel(t, { citedAs: 'priority', code: priority }),
    objective && termLabel(t, { citedAs: 'gcm', code: objective }),
    name && <bdi>{name}</bdi>,
    group && <StakeholderGroupName group={group} />,
    from && t('search.fromDay', { day: from }),
    to && t('search.toDay', { day: to }),
    files && t('search.by.files'),
  ].filter(Boolean);
  return (
    <p className="narrowed-to">
      {t('search.narrowedTo')}{' '}
      {chosen.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is fixed
        <span key={place}>{one}</span>
      ))}{' '}
      <LocalLink
        className="ds-link"
        to={asked === '' ? searchAddress(slug) : `${searchAddress(slug)}?q=${encodeURIComponent(asked)}`}
      >
        {t('search.everywhere')}
      </LocalLink>
    </p>
  );
}
