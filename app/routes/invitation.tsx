import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { systemClock } from '~/platform/clock.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { acceptInvitation } from '~/spaces/invitations/accept-invitation.server';
import { InvitationPage } from '~/spaces/invitations/invitation-page';
import { readInvitation } from '~/spaces/invitations/read-invitation.server';
import { titleMeta } from '~/ui/page-meta';
import { acceptedAddress } from './accepted-address.server';
import { button } from './button.server';
import { readerOf, signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerOf(args);
    const secret = args.params.token ?? '';
    const invitation = await readInvitation(actor, secret, language, systemClock.now());
    const path = new URL(args.request.url).pathname;
    return { invitation, secret, path, language };
  });

export const action = button(signedInReaderOf, async ({ actor, goTo }, _form, { token = '' }) =>
  goTo(acceptedAddress(await perform(acceptInvitation, actor, { secret: token }))),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'invitation.title');

export default function Invitation() {
  return <InvitationPage {...useLoaderData<typeof loader>()} />;
}
