import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftBlockAddress } from '~/spaces/workplan-desk/draft-address';
import { joinDraftBlock } from '~/spaces/workplan-desk/join-draft-block.server';
import { NoPage } from '~/ui/no-page';
import { button } from './button.server';
import { buttonOfDraft } from './draft-request.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonOfDraft('/text');

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, _form, { slug = '', id = '' }) => {
    const into = await perform(joinDraftBlock, actor, { slug, id });
    return goTo(`${draftBlockAddress(slug, into)}?done=draftBlockJoined`);
  },
);

export default NoPage;
