import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AuthorDeskPage } from '~/comments/author-desk-page';
import { AuthorList } from '~/comments/author-list';
import { authorsAddress, authorTableAddress } from '~/comments/author-view';
import { canAssignAuthors } from '~/comments/permissions';
import { readAuthors } from '~/comments/read-authors.server';
import { answering } from '~/platform/http.server';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canAssignAuthors);
    const show = new URL(args.request.url).searchParams.get('show') === 'not-yet' ? 'not-yet' : 'all';
    return { list: await readAuthors(actor, args.params.slug ?? '', show, language), show, language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'authors.title');

export default function DeskAuthors() {
  const { list, show } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, authors, total, notYet, unnamed } = list;
  const here = authorsAddress(space.slug);
  return (
    <AuthorDeskPage space={space} title={t('authors.title')} lead={<p>{t('authors.lead')}</p>} isList>
      {total === 0 ? (
        <NothingYet>
          {t('authors.none')} {t('authors.noneNext')}
        </NothingYet>
      ) : (
        <>
          <p>
            <LocalLink className="ds-button" data-variant="primary" to={authorTableAddress(space.slug)}>
              {t('authors.byTable')}
            </LocalLink>
          </p>
          <nav className="author-filter" aria-label={t('authors.filter')}>
            <LocalLink to={here} aria-current={show === 'all' ? 'page' : undefined}>
              {t('authors.count', { count: total })}
            </LocalLink>
            <LocalLink to={`${here}?show=not-yet`} aria-current={show === 'not-yet' ? 'page' : undefined}>
              {t('authors.notYet', { count: notYet })}
            </LocalLink>
          </nav>
          {unnamed > 0 ? <p className="section-note">{t('authors.unnamed', { count: unnamed })}</p> : null}
          {authors.length > 0 ? (
            <AuthorList authors={authors} spaceSlug={space.slug} />
          ) : (
            <NothingYet>{t('authors.allAssigned')}</NothingYet>
          )}
        </>
      )}
    </AuthorDeskPage>
  );
}
