import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ObjectiveList } from '~/frameworks/objective-list';
import { readObjectives } from '~/frameworks/read-objectives.server';
import { answering } from '~/platform/http.server';
import { translator } from '~/platform/i18n';
import { NothingYet } from '~/ui/nothing-yet';
import { Page } from '~/ui/page';
import { pageMeta } from '~/ui/page-meta';
import { readerOf } from './reader.server';

export const handle = { isPublic: true };

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { language, canonical } = readerOf(args);
    return { objectives: await readObjectives(language), language, address: canonical('/objectives') };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(data.language);
  return pageMeta({
    title: t('site.title', { page: t('objectives.title') }),
    description: t('objectives.description'),
    address: data.address,
  });
};

export default function Objectives() {
  const { objectives } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t('objectives.title')} lead={<p>{t('objectives.lead')}</p>}>
      {objectives.length > 0 ? (
        <ObjectiveList objectives={objectives} />
      ) : (
        <NothingYet>{t('objectives.nothing')}</NothingYet>
      )}
    </Page>
  );
}
