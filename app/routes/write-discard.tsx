import { discardDraft } from '~/comments/writing/discard-draft.server';
import { writingAddress } from '~/comments/writing/writing-place';
import { perform } from '~/platform/perform.server';
import { spaceAddress } from '~/spaces/space-view';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { signedInReaderOf } from './reader.server';
import { placeIn } from './writer.server';

export const loader = buttonStandsOn((params) => writingAddress(params.slug ?? '', placeIn(params)));

export const action = button(signedInReaderOf, async ({ actor, goTo }, _form, params) => {
  const slug = params.slug ?? '';
  await perform(discardDraft, actor, { slug, place: placeIn(params) });
  return goTo(`${spaceAddress(slug)}?done=draftDiscarded`);
});

export default NoPage;
