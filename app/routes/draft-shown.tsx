import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { shownDraftAddress } from '~/comments/drafts-shown/draft-share';
import { ShownDraftErrors } from '~/comments/drafts-shown/gone-draft';
import { noteOpened } from '~/comments/drafts-shown/note-opened.server';
import { readShownDraft } from '~/comments/drafts-shown/read-shown-draft.server';
import { remarkOnDraft } from '~/comments/drafts-shown/remark-on-draft.server';
import { remarkSchema } from '~/comments/drafts-shown/share-schema';
import { ShownDraftPage } from '~/comments/drafts-shown/shown-draft-page';
import { systemClock } from '~/platform/clock.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import workStylesheet from '~/ui/styles/work.css?url';
import { readerOf } from './reader.server';

/** Who looks has no account, but works on a text. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: workStylesheet }];

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerOf(args);
    const { token: secret = '' } = args.params;
    await perform(noteOpened, actor, { secret });
    return { shown: await readShownDraft(actor, secret, language, systemClock.now()), secret, language };
  });

/** Takes a remark; what was written is there again where the link has ended meanwhile. */
export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerOf(args);
    const { token: secret = '' } = args.params;
    return answeringForm(args.request, remarkSchema, async ({ text }) => {
      await perform(remarkOnDraft, actor, { secret, text });
      return goTo(`${shownDraftAddress(secret)}?done=remarked`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'draftsShown.pageTitle');

export default function DraftShown() {
  return <ShownDraftPage {...useLoaderData<typeof loader>()} />;
}

export const ErrorBoundary = ShownDraftErrors;
