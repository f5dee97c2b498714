import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OwnDecisionPage } from '~/moderation/own-decisions/own-decision-page';
import { readOwnDecision } from '~/moderation/own-decisions/read-own-decision.server';
import { answering } from '~/platform/http.server';
import { titleMeta } from '~/ui/page-meta';
import { idOf, signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    return { decision: await readOwnDecision(person, idOf(args.params.id), language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'ownDecision.page');

export default function AccountDecision() {
  return <OwnDecisionPage decision={useLoaderData<typeof loader>().decision} />;
}
