import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ContestForm } from '~/moderation/deciding/contest-form';
import { ItemPage } from '~/moderation/desk/item-page';
import { titleMeta } from '~/ui/page-meta';
import { contestAction, contestLoader } from './moderation-contest.server';

export const loader = contestLoader('overturn');

export const action = contestAction('overturn');

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'deciding.contestPage');

export default function DeskModerationOverturn() {
  const { page, contest, refusal, why } = useLoaderData<typeof loader>();
  return (
    <ItemPage page={page} open="overturn">
      <ContestForm page={page} contest={contest} answer="overturn" refusal={refusal} why={why} />
    </ItemPage>
  );
}
