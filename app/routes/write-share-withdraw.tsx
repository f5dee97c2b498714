import { shareAddress } from '~/comments/drafts-shown/draft-share';
import { withdrawShare } from '~/comments/drafts-shown/withdraw-share.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';
import { placeIn } from './writer.server';

export const loader = buttonStandsOn((params) => shareAddress(params.slug ?? '', placeIn(params)));

export const action = button(signedInReaderOf, async ({ actor, goTo }, form, params) => {
  await perform(withdrawShare, actor, { shareId: idIn(form, 'share') });
  return goTo(`${shareAddress(params.slug ?? '', placeIn(params))}?done=linkWithdrawn`);
});

export default NoPage;
