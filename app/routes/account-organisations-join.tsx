import { joinOrganisation } from '~/comments/join-organisation.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn('/account/organisations');

export const action = button(signedInReaderOf, async ({ actor, goTo }, form) => {
  await perform(joinOrganisation, actor, { slug: form.get('organisation')?.toString() ?? '' });
  return goTo('/account/organisations?done=membershipAsked');
});

export default NoPage;
