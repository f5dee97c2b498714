import { ownDecisionAddress } from '~/moderation/moderation-address';
import { acceptSuggestion } from '~/moderation/own-decisions/accept-suggestion.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { idOf, signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn(({ id }) => ownDecisionAddress(idOf(id)));

const DONE = { accepted: 'suggestionAccepted', outdated: 'suggestionOutdated' } as const;

export const action = button(signedInReaderOf, async ({ actor, goTo }, _form, params) => {
  const id = idOf(params.id);
  const outcome = await perform(acceptSuggestion, actor, { id });
  return goTo(`${ownDecisionAddress(id)}?done=${DONE[outcome]}`);
});

export default NoPage;
