import { perform } from '~/platform/perform.server';
import { draftBlockAddress } from '~/spaces/workplan-desk/draft-address';
import { moveDraftBlock } from '~/spaces/workplan-desk/move-draft-block.server';
import { NoPage } from '~/ui/no-page';
import { buttonOfDraft, directionIn, draftButton } from './draft-request.server';

export const loader = buttonOfDraft('/text');

export const action = draftButton(async ({ actor, goTo }, form, { slug = '', id = '' }) => {
  await perform(moveDraftBlock, actor, { slug, id, to: directionIn(form) });
  return goTo(`${draftBlockAddress(slug, id)}?done=draftBlockMoved#place`);
});

export default NoPage;
