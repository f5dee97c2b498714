import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answering } from '~/platform/http.server';
import { ActivityList } from '~/spaces/activity-list';
import { readActivity } from '~/spaces/read-activity.server';
import { activityCursor } from '~/spaces/space-activity';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    const cursor = activityCursor(new URL(args.request.url).searchParams);
    return { page: await readActivity(actor, args.params.slug ?? '', cursor, language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'spaceActivity.title');

export default function DeskSpaceActivity() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <SpaceDeskPage
      space={page.space}
      here="activity"
      title={t('spaceActivity.title')}
      lead={<p>{t('spaceActivity.lead')}</p>}
    >
      <ActivityList page={page} />
    </SpaceDeskPage>
  );
}
