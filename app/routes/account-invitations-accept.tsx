import { perform } from '~/platform/perform.server';
import { acceptInvitation } from '~/spaces/invitations/accept-invitation.server';
import { NoPage } from '~/ui/no-page';
import { acceptedAddress } from './accepted-address.server';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn('/account');

export const action = button(signedInReaderOf, async ({ actor, goTo }, form) =>
  goTo(acceptedAddress(await perform(acceptInvitation, actor, { invitation: idIn(form, 'invitation') }))),
);

export default NoPage;
