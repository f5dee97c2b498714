import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress } from '~/spaces/workplan-desk/draft-address';
import { moveDraftPriority } from '~/spaces/workplan-desk/move-draft-priority.server';
import { NoPage } from '~/ui/no-page';
import { button } from './button.server';
import { buttonOfDraft, directionIn } from './draft-request.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonOfDraft();

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, form, { slug = '', key = '' }) => {
    await perform(moveDraftPriority, actor, { slug, key, to: directionIn(form) });
    return goTo(`${draftAddress(slug)}?done=draftPriorityMoved#priority-${key}`);
  },
);

export default NoPage;
