import { perform } from '~/platform/perform.server';
import { draftBlockAddress } from '~/spaces/workplan-desk/draft-address';
import { joinDraftBlock } from '~/spaces/workplan-desk/join-draft-block.server';
import { NoPage } from '~/ui/no-page';
import { buttonOfDraft, draftButton } from './draft-request.server';

export const loader = buttonOfDraft('/text');

export const action = draftButton(async ({ actor, goTo }, _form, { slug = '', id = '' }) => {
  const into = await perform(joinDraftBlock, actor, { slug, id });
  return goTo(`${draftBlockAddress(slug, into)}?done=draftBlockJoined`);
});

export default NoPage;
