import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readSearchFilters, searchCursor } from '~/comments/search/search-filters';
import { commentNamed, readSearchQuery } from '~/comments/search/search-query';
import { translator } from '~/platform/i18n';
import { searchAddress } from '~/spaces/space-view';
import { readSearchPage } from '~/tagging/search/read-search-page.server';
import { SearchPage } from '~/tagging/search/search-page';
import { pageMeta } from '~/ui/page-meta';
import { answeringReader } from './reader.server';

// Not `isPublic`: what people ask for is without end, and their own; no page of it is kept.

export const loader = (args: LoaderFunctionArgs) =>
  answeringReader(args, async ({ actor, language, canonical }) => {
    const { searchParams } = new URL(args.request.url);
    const slug = args.params.slug ?? '';
    const query = readSearchQuery(searchParams.get('q'));
    const filters = readSearchFilters(searchParams);
    const cursor = searchCursor(searchParams);
    const number = commentNamed(query.asked, translator(language)('search.commentWord'));
    const page = await readSearchPage(actor, { slug, query, filters, cursor, number }, language);
    const shown = { page, query, filters, isFurther: cursor !== null };
    return { shown, language, address: canonical(searchAddress(slug)) };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  const { page, query } = data.shown;
  const title = query.asked === '' ? t('search.title') : t('search.titleOf', { asked: query.asked });
  return [
    ...pageMeta({
      title: t('site.title', { page: `${title}, ${page.space.title.text}` }),
      description: t('search.hint'),
      address: data.address,
    }),
    // Results are no page for search engines to keep.
    { name: 'robots', content: 'noindex' },
  ];
};

export default function SpaceSearchRoute() {
  const { shown } = useLoaderData<typeof loader>();
  return <SearchPage {...shown} />;
}
