import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftBlockAddress } from '~/spaces/workplan-desk/draft-address';
import { moveDraftBlock } from '~/spaces/workplan-desk/move-draft-block.server';
import { NoPage } from '~/ui/no-page';
import { button } from './button.server';
import { buttonOfDraft, directionIn } from './draft-request.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonOfDraft('/text');

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, form, { slug = '', id = '' }) => {
    await perform(moveDraftBlock, actor, { slug, id, to: directionIn(form) });
    return goTo(`${draftBlockAddress(slug, id)}?done=draftBlockMoved#place`);
  },
);

export default NoPage;
