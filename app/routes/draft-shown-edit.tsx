import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeShownDraft } from '~/comments/drafts-shown/change-shown-draft.server';
import { shownDraftAddress } from '~/comments/drafts-shown/draft-share';
import { EditShownDraftPage } from '~/comments/drafts-shown/edit-shown-draft-page';
import { ShownDraftErrors } from '~/comments/drafts-shown/gone-draft';
import { canChangeShownDraft } from '~/comments/drafts-shown/permissions';
import { readShownDraft } from '~/comments/drafts-shown/read-shown-draft.server';
import { shownTextSchema } from '~/comments/drafts-shown/share-schema';
import { WRITING_BYTES } from '~/comments/writing/writing-schema';
import { systemClock } from '~/platform/clock.server';
import { ensure } from '~/platform/errors';
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
    const shown = await readShownDraft(actor, secret, language, systemClock.now());
    ensure(canChangeShownDraft(shown));
    return { shown, secret, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerOf(args);
    const { token: secret = '' } = args.params;
    return answeringForm(
      args.request,
      shownTextSchema,
      async ({ text, mark }) => {
        await perform(changeShownDraft, actor, { secret, text, mark });
        return goTo(`${shownDraftAddress(secret)}?done=shownDraftChanged`);
      },
      { limitBytes: WRITING_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'draftsShown.pageTitle');

export default function DraftShownEdit() {
  return <EditShownDraftPage {...useLoaderData<typeof loader>()} />;
}

export const ErrorBoundary = ShownDraftErrors;
