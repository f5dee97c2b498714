import { perform } from '~/platform/perform.server';
import { canEditWorkplan } from '~/spaces/permissions';
import { discardWorkplanDraft } from '~/spaces/workplan-desk/discard-workplan-draft.server';
import { workplanDeskAddress } from '~/spaces/workplan-desk/draft-address';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { numberOf, readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => workplanDeskAddress(slug));

export const action = button(
  (args) => readerWhoMay(args, canEditWorkplan),
  async ({ actor, goTo }, form, { slug = '' }) => {
    const revision = numberOf(form.get('revision')?.toString());
    await perform(discardWorkplanDraft, actor, { slug, revision });
    return goTo(`${workplanDeskAddress(slug)}?done=workplanDiscarded`);
  },
);

export default NoPage;
