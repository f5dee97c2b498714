import { BadInput } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { draftAddress, workplanDeskAddress } from '~/spaces/workplan-desk/draft-address';
import { startWorkplanDraft } from '~/spaces/workplan-desk/start-workplan-draft.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => workplanDeskAddress(slug));

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, form, { slug = '' }) => {
    const from = form.get('from');
    if (from !== 'nothing' && from !== 'current')
      throw new BadInput('A draft starts from nothing or from the current workplan.');
    await perform(startWorkplanDraft, actor, { slug, from });
    return goTo(`${draftAddress(slug)}?done=workplanStarted`);
  },
);

export default NoPage;
