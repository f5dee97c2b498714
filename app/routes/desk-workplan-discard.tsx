import { perform } from '~/platform/perform.server';
import { discardWorkplanDraft } from '~/spaces/workplan-desk/discard-workplan-draft.server';
import { workplanDeskAddress } from '~/spaces/workplan-desk/draft-address';
import { NoPage } from '~/ui/no-page';
import { buttonStandsOn } from './button.server';
import { draftButton } from './draft-request.server';
import { numberOf } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => workplanDeskAddress(slug));

export const action = draftButton(async ({ actor, goTo }, form, { slug = '' }) => {
  const revision = numberOf(form.get('revision')?.toString());
  await perform(discardWorkplanDraft, actor, { slug, revision });
  return goTo(`${workplanDeskAddress(slug)}?done=workplanDiscarded`);
});

export default NoPage;
