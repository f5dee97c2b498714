import { shareAddress } from '~/comments/drafts-shown/draft-share';
import { settleRemark } from '~/comments/drafts-shown/settle-remark.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';
import { placeIn } from './writer.server';

export const loader = buttonStandsOn((params) => shareAddress(params.slug ?? '', placeIn(params)));

export const action = button(signedInReaderOf, async ({ actor, goTo }, form, params) => {
  await perform(settleRemark, actor, { remarkId: idIn(form, 'remark') });
  return goTo(`${shareAddress(params.slug ?? '', placeIn(params))}?done=remarkSettled`);
});

export default NoPage;
