import { useTranslation } from 'react-i18next';
import { type SearchFilters, searchParameters } from '~/comments/search/search-filters';
import { QUERY_LENGTH, type SearchQuery } from '~/comments/search/search-query';
import { SpaceSearch } from '~/spaces/space-search';
import { searchAddress, spaceAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { InWords } from '~/ui/worded';
import { FoundSpeakersList } from './found-speakers';
import { NarrowedTo } from './narrowed-to';
import type { SearchPage as SearchPageView } from './read-search-page.server';
import { SearchNarrowing } from './search-narrowing';
import { ResultComment, SearchResults } from './search-results';

export interface SearchShown {
  page: SearchPageView;
  query: SearchQuery;
  filters: SearchFilters;
  /** The results begin somewhere in the middle. */
  isFurther: boolean;
}

/** A search of a consultation: what is asked, what it is narrowed to, who has the words in their name, and what was found. */
export function SearchPage({ page, query, filters, isFurther }: SearchShown) {
  const { t } = useTranslation();
  const { space } = page;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
      ]}
      title={t('search.title')}
    >
      <SpaceSearch slug={space.slug} asked={query.asked} isMain>
        <SearchNarrowing filters={filters} choices={page.choices} />
      </SpaceSearch>
      <NarrowedTo filters={filters} choices={page.choices} slug={space.slug} asked={query.asked} />
      {query.wasCut ? (
        <p className="notice notice-waiting">{t('search.cut', { count: QUERY_LENGTH })}</p>
      ) : null}
      {page.named ? (
        <section className="named-comment" aria-labelledby="named">
          <h2 className="small-heading" id="named">
            {t('search.byNumber')}
          </h2>
          <ResultComment comment={page.named} space={space} id="by-number" />
        </section>
      ) : null}
      <FoundSpeakersList speakers={page.speakers} slug={space.slug} />
      <Results page={page} query={query} filters={filters} isFurther={isFurther} />
    </Page>
  );
}

function Results({ page, query, filters, isFurther }: SearchShown) {
  const { t } = useTranslation();
  const { results, space } = page;
  if (results === null) return <NothingYet>{t('search.start')}</NothingYet>;
  if (results.found.length === 0) return <NothingFound page={page} query={query} />;
  const address = (after?: string) => {
    const parameters = searchParameters(query.asked, filters);
    if (after) parameters.set('after', after);
    return `${searchAddress(space.slug)}?${parameters}`;
  };
  return (
    <section aria-labelledby="results">
      <h2 className="ds-heading results-heading" id="results">
        {t('search.found', { count: results.total })}
      </h2>
      <SearchResults found={results.found} space={space} />
      <Pager
        label={t('search.pages')}
        words={{ earlier: t('search.first'), later: t('search.next') }}
        earlier={isFurther ? address() : null}
        later={results.after && address(results.after)}
      />
    </section>
  );
}

/** Nothing: why that may be, and what to do next. */
function NothingFound({ page, query }: Pick<SearchShown, 'page' | 'query'>) {
  const { t } = useTranslation();
  const { space, named, speakers } = page;
  const isElsewhere = named !== null || speakers.organisations.length + speakers.people.length > 0;
  const why =
    query.asked !== '' && query.words === ''
      ? t('search.noWords')
      : t(isElsewhere ? 'search.nothingInTexts' : 'search.nothing');
  return (
    <NothingYet>
      {why} {t('search.nothingNext')}{' '}
      <LocalLink className="ds-link" to={spaceAddress(space.slug)}>
        {t('search.toSpace')}
      </LocalLink>
    </NothingYet>
  );
}
