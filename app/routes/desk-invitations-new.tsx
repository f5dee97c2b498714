import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { systemClock } from '~/platform/clock.server';
import { BadInput } from '~/platform/errors';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { decodeTable } from '~/platform/text/decode-table.server';
import { InvitationPreviewPage } from '~/spaces/invitations/invitation-preview-page';
import { readInvitationPreview } from '~/spaces/invitations/read-invitation-preview.server';
import { type InvitedText, readInvited } from '~/spaces/invitations/read-invited.server';
import { INVITED_FORM_BYTES, inviteSchema, readCarried } from '~/spaces/invitations/schema';
import { canInvite } from '~/spaces/permissions';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { titleMeta } from '~/ui/page-meta';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canInvite);
    return { space: await readSpaceFrame(actor, args.params.slug ?? '', language), language };
  });

/** Shows what would happen; nothing is written and nobody gets a mail. */
export const action = (args: ActionFunctionArgs) =>
  answering(() => {
    const { actor, language } = readerWhoMay(args, canInvite);
    const look = async (sent: Sent) => {
      const { list, organisation } = sent;
      const read = await invitedIn(sent);
      const defaults = { organisation: organisation ?? '', language, readerLanguage: language };
      const slug = args.params.slug ?? '';
      const preview = await readInvitationPreview(actor, slug, read, defaults, systemClock.now());
      return data(
        { preview, given: { list: list ?? null, organisation: organisation ?? null } },
        { status: preview.problems.length > 0 ? 400 : 200 },
      );
    };
    return answeringForm(args.request, inviteSchema, look, { limitBytes: INVITED_FORM_BYTES });
  });

/** Those of a file or a list, or what is left of one. */
async function invitedIn({ file, list, rows }: Sent): Promise<InvitedText> {
  if (rows !== undefined) {
    const left = readCarried(rows);
    if (!left) throw new BadInput('The list did not come back as it was. Look at it again.');
    return { rows: left, problems: [], notes: [] };
  }
  const text = file ? decodeTable(new Uint8Array(await file.arrayBuffer()), 'file') : (list ?? '');
  return readInvited(text, file ? 'file' : 'list');
}

interface Sent {
  list?: string;
  file?: File;
  rows?: string;
  organisation?: string;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'invitations.new.title');

export default function DeskInvitationsNew() {
  const { space } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <InvitationPreviewPage space={space} looked={answer && 'preview' in answer ? answer : null} />;
}
