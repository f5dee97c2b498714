import { withdrawEmailChange } from '~/accounts/withdraw-email-change.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn('/account/email');

export const action = button(signedInReaderOf, async ({ person, goTo }) => {
  await perform(withdrawEmailChange, person, null);
  return goTo('/account/email?done=emailWithdrawn');
});

export default NoPage;
