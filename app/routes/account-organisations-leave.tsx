import { endMembership } from '~/accounts/end-membership.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn('/account/organisations');

export const action = button(signedInReaderOf, async ({ actor, goTo }, form) => {
  await perform(endMembership, actor, { membership: idIn(form, 'membership') });
  return goTo('/account/organisations?done=membershipLeft');
});

export default NoPage;
