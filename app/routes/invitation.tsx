import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { systemClock } from '~/platform/clock.server';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { acceptInvitation } from '~/spaces/invitations/accept-invitation.server';
import { InvitationPage } from '~/spaces/invitations/invitation-page';
import { readInvitation } from '~/spaces/invitations/read-invitation.server';
import { titleMeta } from '~/ui/page-meta';
import { acceptedAddress } from './accepted-address.server';
import { readerOf, signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerOf(args);
    const secret = args.params.token ?? '';
    const invitation = await readInvitation(actor, secret, language, systemClock.now());
    const path = new URL(args.request.url).pathname;
    return { invitation, secret, path, language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    await readForm(args.request);
    const accepted = await perform(acceptInvitation, actor, { secret: args.params.token ?? '' });
    return goTo(acceptedAddress(accepted));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'invitation.title');

export default function Invitation() {
  return <InvitationPage {...useLoaderData<typeof loader>()} />;
}
