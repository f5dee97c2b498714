import { perform } from '~/platform/perform.server';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { moveDraftPriority } from '~/spaces/workplan-desk/move-draft-priority.server';
import { NoPage } from '~/ui/no-page';
import { buttonOfDraft, directionIn, draftButton } from './draft-request.server';

export const loader = buttonOfDraft();

export const action = draftButton(async ({ actor, goTo }, form, { slug = '', key = '' }) => {
  await perform(moveDraftPriority, actor, { slug, key, to: directionIn(form) });
  return goTo(`${draftAddress(slug)}?done=draftPriorityMoved#priority-${key}`);
});

export default NoPage;
