import { perform } from '~/platform/perform.server';
import { addDraftBlock } from '~/spaces/workplan-desk/add-draft-block.server';
import { draftBlockAddress } from '~/spaces/workplan-desk/draft-address';
import { NoPage } from '~/ui/no-page';
import { buttonOfDraft, draftButton } from './draft-request.server';

export const loader = buttonOfDraft('/text');

export const action = draftButton(async ({ actor, goTo }, form, { slug = '' }) => {
  const id = await perform(addDraftBlock, actor, { slug, after: form.get('after')?.toString() ?? null });
  return goTo(`${draftBlockAddress(slug, id)}?done=draftBlockAdded`);
});

export default NoPage;
