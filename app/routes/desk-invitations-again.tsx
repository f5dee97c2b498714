import { perform } from '~/platform/perform.server';
import { invitationsAddress } from '~/spaces/invitations/invitation';
import { inviteAgain } from '~/spaces/invitations/invite-again.server';
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
    const invitation = form.get('invitation') ? idIn(form, 'invitation') : null;
    const { invited } = await perform(inviteAgain, actor, { slug, invitation });
    return goTo(shownInvitations(slug, form, invited === 1 ? 'invitedAgain' : 'invited'));
  },
);

export default NoPage;
