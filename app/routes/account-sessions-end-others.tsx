import { signOut } from '~/accounts/sign-out.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn('/account/sessions');

export const action = button(signedInReaderOf, async ({ person, sessionId, goTo }) => {
  await perform(signOut, person, { where: 'elsewhere', sessionId });
  return goTo('/account/sessions?done=sessionsEnded');
});

export default NoPage;
