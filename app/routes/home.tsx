import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { readSpaces } from '~/spaces/read-spaces.server';
import { SpaceList } from '~/spaces/space-list';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language, canonical } = readerOf(args);
    return { spaces: await readSpaces(actor, language), language, address: canonical('/') };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  return pageMeta({
    title: t('site.title', { page: t('spaces.title') }),
    description: t('spaces.description'),
    address: data.address,
  });
};

export default function Home() {
  const { spaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t('spaces.title')} lead={<p>{t('spaces.lead')}</p>}>
      {spaces.length > 0 ? (
        <SpaceList spaces={spaces} />
      ) : (
        <NothingYet>
          {t('spaces.nothing')}{' '}
          <LocalLink className="ds-link" to="/objectives">
            {t('spaces.nothingNext')}
          </LocalLink>
        </NothingYet>
      )}
    </Page>
  );
}
