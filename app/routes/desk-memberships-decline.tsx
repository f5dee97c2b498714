import { declineMembership } from '~/accounts/decline-membership.server';
import { canManageOrganisations } from '~/accounts/permissions';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn('/desk/memberships');

export const action = button(
  (args) => readerWhoMay(args, canManageOrganisations),
  async ({ actor, goTo }, form) => {
    await perform(declineMembership, actor, { membership: idIn(form, 'membership') });
    return goTo('/desk/memberships?done=membershipDeclined');
  },
);

export default NoPage;
