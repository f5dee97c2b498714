import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { addDraftBlock } from '~/spaces/workplan-desk/add-draft-block.server';
import { draftBlockAddress } from '~/spaces/workplan-desk/draft-address';
import { NoPage } from '~/ui/no-page';
import { button } from './button.server';
import { buttonOfDraft } from './draft-request.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonOfDraft('/text');

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, form, { slug = '' }) => {
    const id = await perform(addDraftBlock, actor, { slug, after: form.get('after')?.toString() ?? null });
    return goTo(`${draftBlockAddress(slug, id)}?done=draftBlockAdded`);
  },
);

export default NoPage;
