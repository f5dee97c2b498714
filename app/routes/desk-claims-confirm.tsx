import { canSeeWaiting } from '~/accounts/permissions';
import { confirmClaim } from '~/comments/confirm-claim.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn('/desk/claims');

export const action = button(
  (args) => readerWhoMay(args, canSeeWaiting),
  async ({ actor, goTo }, form) => {
    await perform(confirmClaim, actor, { claim: idIn(form, 'claim') });
    return goTo('/desk/claims?done=claimConfirmed');
  },
);

export default NoPage;
