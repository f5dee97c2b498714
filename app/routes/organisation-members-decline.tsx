import { declineMembership } from '~/accounts/decline-membership.server';
import { membersAddress } from '~/accounts/organisation-view';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn(({ slug }) => membersAddress(slug));

export const action = button(signedInReaderOf, async ({ actor, goTo }, form, { slug }) => {
  await perform(declineMembership, actor, { membership: idIn(form, 'membership') });
  return goTo(`${membersAddress(slug)}?done=membershipDeclined`);
});

export default NoPage;
