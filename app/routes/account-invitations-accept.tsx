import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { acceptInvitation } from '~/spaces/invitations/accept-invitation.server';
import { acceptedAddress } from './accepted-address.server';
import { idOf, readerOf, signedInReaderOf } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) => answering(async () => readerOf(args).goTo('/account'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const form = await readForm(args.request);
    const invitation = idOf(form.get('invitation')?.toString());
    return goTo(acceptedAddress(await perform(acceptInvitation, actor, { invitation })));
  });

/** So that a refusal is shown as a page. */
export default function AcceptInvitation() {
  return null;
}
