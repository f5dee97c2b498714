import { perform } from '~/platform/perform.server';
import { draftAddress, pageOfBlock } from '~/spaces/workplan-desk/draft-address';
import { removeDraftBlock } from '~/spaces/workplan-desk/remove-draft-block.server';
import { NoPage } from '~/ui/no-page';
import { buttonOfDraft, draftButton } from './draft-request.server';

export const loader = buttonOfDraft('/text');

export const action = draftButton(async ({ actor, goTo }, form, { slug = '', id = '' }) => {
  const basedOn = form.get('basedOn')?.toString() ?? '';
  const number = await perform(removeDraftBlock, actor, { slug, id, basedOn });
  return goTo(
    `${draftAddress(slug, '/text')}?page=${pageOfBlock(number)}&done=draftBlockRemoved#block-${number}`,
  );
});

export default NoPage;
