import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { shownDraftAddress } from '~/comments/drafts-shown/draft-share';
import { readSharePage } from '~/comments/drafts-shown/read-share-page.server';
import { ShareDesk } from '~/comments/drafts-shown/share-desk';
import { shareDraft } from '~/comments/drafts-shown/share-draft.server';
import { shareSchema } from '~/comments/drafts-shown/share-schema';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';
import { answeringWriter, placeIn } from './writer.server';

export const loader = (args: LoaderFunctionArgs) =>
  answeringWriter(args, async ({ actor, language }) => {
    const where = { slug: args.params.slug ?? '', place: placeIn(args.params) };
    return { page: await readSharePage(actor, where, language, systemClock.now()), language };
  });

/** Makes a link and shows it, this once. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, canonical } = signedInReaderOf(args);
    const where = { slug: args.params.slug ?? '', place: placeIn(args.params) };
    return answeringForm(args.request, shareSchema, async ({ name, may, days }) => {
      const input = { ...where, name, mayEdit: may === 'edit', days: Number(days) };
      const secret = await perform(shareDraft, actor, input);
      return { made: { name, link: canonical(shownDraftAddress(secret)) } };
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'draftsShown.title');

export default function WriteShare() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ShareDesk page={page} made={answer && 'made' in answer ? answer.made : null} />;
}
