import { ownDecisionAddress } from '~/moderation/moderation-address';
import { declineSuggestion } from '~/moderation/own-decisions/decline-suggestion.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { idOf, signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn(({ id }) => ownDecisionAddress(idOf(id)));

export const action = button(signedInReaderOf, async ({ actor, goTo }, _form, params) => {
  const id = idOf(params.id);
  await perform(declineSuggestion, actor, { id });
  return goTo(`${ownDecisionAddress(id)}?done=suggestionDeclined`);
});

export default NoPage;
