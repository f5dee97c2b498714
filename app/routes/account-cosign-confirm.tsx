import { answerCoSignature } from '~/comments/co-signing/answer-co-signature.server';
import { CO_SIGNATURES_ADDRESS } from '~/comments/co-signing/co-signature';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn(CO_SIGNATURES_ADDRESS);

export const action = button(signedInReaderOf, async ({ actor, goTo }, form) => {
  await perform(answerCoSignature, actor, { id: idIn(form, 'signature'), answer: 'confirmed' });
  return goTo(`${CO_SIGNATURES_ADDRESS}?done=coSigned`);
});

export default NoPage;
