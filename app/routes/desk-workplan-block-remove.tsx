import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress, pageOfBlock } from '~/spaces/workplan-desk/draft-address';
import { removeDraftBlock } from '~/spaces/workplan-desk/remove-draft-block.server';
import { NoPage } from '~/ui/no-page';
import { button } from './button.server';
import { buttonOfDraft } from './draft-request.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonOfDraft('/text');

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, form, { slug = '', id = '' }) => {
    const basedOn = form.get('basedOn')?.toString() ?? '';
    const number = await perform(removeDraftBlock, actor, { slug, id, basedOn });
    return goTo(
      `${draftAddress(slug, '/text')}?page=${pageOfBlock(number)}&done=draftBlockRemoved#block-${number}`,
    );
  },
);

export default NoPage;
