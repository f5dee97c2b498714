import { perform } from '~/platform/perform.server';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { removeDraftPriority } from '~/spaces/workplan-desk/remove-draft-priority.server';
import { NoPage } from '~/ui/no-page';
import { buttonOfDraft, draftButton } from './draft-request.server';

export const loader = buttonOfDraft();

export const action = draftButton(async ({ actor, goTo }, _form, { slug = '', key = '' }) => {
  await perform(removeDraftPriority, actor, { slug, key });
  return goTo(`${draftAddress(slug)}?done=draftPriorityRemoved#priorities`);
});

export default NoPage;
