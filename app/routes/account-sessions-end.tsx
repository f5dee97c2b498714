import { endSession } from '~/accounts/end-session.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn('/account/sessions');

export const action = button(signedInReaderOf, async ({ person, goTo }, form) => {
  await perform(endSession, person, { sessionId: idIn(form, 'session') });
  return goTo('/account/sessions?done=sessionEnded');
});

export default NoPage;
