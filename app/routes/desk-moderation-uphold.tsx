import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ContestForm } from '~/moderation/deciding/contest-form';
import { ItemPage } from '~/moderation/desk/item-page';
import { titleMeta } from '~/ui/page-meta';
import { contestAction, contestLoader } from './moderation-contest.server';

export const loader = contestLoader('uphold');

export const action = contestAction('uphold');

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'deciding.contestPage');

export default function DeskModerationUphold() {
  const { page, contest, refusal, why } = useLoaderData<typeof loader>();
  return (
    <ItemPage page={page} open="uphold">
      <ContestForm page={page} contest={contest} answer="uphold" refusal={refusal} why={why} />
    </ItemPage>
  );
}
