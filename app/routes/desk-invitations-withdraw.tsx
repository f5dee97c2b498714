import { perform } from '~/platform/perform.server';
import { invitationsAddress } from '~/spaces/invitations/invitation';
import { withdrawInvitation } from '~/spaces/invitations/withdraw-invitation.server';
import { canInvite } from '~/spaces/permissions';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { shownInvitations } from './invitation-buttons.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => invitationsAddress(slug));

export const action = button(
  (args) => readerWhoMay(args, canInvite),
  async ({ actor, goTo }, form, params) => {
    const { slug = '' } = params;
    await perform(withdrawInvitation, actor, { slug, invitation: idIn(form, 'invitation') });
    return goTo(shownInvitations(slug, form, 'invitationWithdrawn'));
  },
);

export default NoPage;
