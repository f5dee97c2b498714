import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { systemClock } from '~/platform/clock.server';
import { BadInput } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { invitationsAddress } from '~/spaces/invitations/invitation';
import { InvitationPreviewPage } from '~/spaces/invitations/invitation-preview-page';
import { invitePeople } from '~/spaces/invitations/invite-people.server';
import { readInvitationPreview } from '~/spaces/invitations/read-invitation-preview.server';
import { confirmInvitationsSchema, INVITED_FORM_BYTES, readCarried } from '~/spaces/invitations/schema';
import { canInvite } from '~/spaces/permissions';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

/** The form once more, for a list that would not do any more what it did when it was looked at. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canInvite);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language, goTo } = readerWhoMay(args, canInvite);
    const slug = args.params.slug ?? '';
    const send = async (looked: { rows: string; organisation?: string; mark: string }) => {
      const rows = readCarried(looked.rows);
      if (!rows) throw new BadInput('The list did not come back as it was. Look at it again.');
      const { organisation = null, mark } = looked;
      const defaults = { organisation: organisation ?? '', language };
      const read = { rows, problems: [], notes: [] };
      const asked = { ...defaults, readerLanguage: language };
      const preview = await readInvitationPreview(actor, slug, read, asked, systemClock.now());
      if (preview.mark !== mark)
        return data({ preview, given: { list: null, organisation } }, { status: 409 });
      await perform(invitePeople, actor, { slug, rows, defaults, mark });
      return goTo(`${invitationsAddress(slug)}?done=invited`);
    };
    return answeringForm(args.request, confirmInvitationsSchema, send, { limitBytes: INVITED_FORM_BYTES });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'invitations.new.title');

export default function DeskInvitationsSend() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <InvitationPreviewPage space={space} looked={answer && 'preview' in answer ? answer : null} isStale />
  );
}
