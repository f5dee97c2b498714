import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ownDecisionAddress } from '~/moderation/moderation-address';
import { contestDecision } from '~/moderation/own-decisions/contest-decision.server';
import { contestSchema } from '~/moderation/own-decisions/contest-schema';
import { OwnDecisionPage } from '~/moderation/own-decisions/own-decision-page';
import { readOwnDecision } from '~/moderation/own-decisions/read-own-decision.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { idOf, signedInReaderOf } from './reader.server';

/** The page of the decision once more: what was refused stands on it, with all that was typed. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { person, language } = signedInReaderOf(args);
    return { decision: await readOwnDecision(person, idOf(args.params.id), language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { person, goTo } = signedInReaderOf(args);
    const id = idOf(args.params.id);
    return answeringForm(args.request, contestSchema, async ({ text }) => {
      await perform(contestDecision, person, { id, text });
      return goTo(`${ownDecisionAddress(id)}?done=decisionContested`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'ownDecision.page');

export default function AccountDecisionContest() {
  return <OwnDecisionPage decision={useLoaderData<typeof loader>().decision} />;
}
