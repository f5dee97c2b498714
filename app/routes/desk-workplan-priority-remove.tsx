import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { removeDraftPriority } from '~/spaces/workplan-desk/remove-draft-priority.server';
import { NoPage } from '~/ui/no-page';
import { button } from './button.server';
import { buttonOfDraft } from './draft-request.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonOfDraft();

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, _form, { slug = '', key = '' }) => {
    await perform(removeDraftPriority, actor, { slug, key });
    return goTo(`${draftAddress(slug)}?done=draftPriorityRemoved#priorities`);
  },
);

export default NoPage;
