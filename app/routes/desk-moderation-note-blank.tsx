import { blankTeamNote } from '~/moderation/deciding/blank-team-note.server';
import { itemPageAddress } from '~/moderation/desk/desk-address';
import { itemOf } from '~/moderation/moderation-address';
import { NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { signedInReaderOf } from './reader.server';

export const loader = buttonStandsOn(({ slug = '', item = '' }) => itemPageAddress(slug, item));

export const action = button(signedInReaderOf, async ({ actor, goTo }, form, { slug = '', item = '' }) => {
  const key = itemOf(item);
  if (key?.about !== 'comment') throw new NotFound('There is no such comment.');
  await perform(blankTeamNote, actor, { slug, number: key.number, note: idIn(form, 'note') });
  return goTo(itemPageAddress(slug, item));
});

export default NoPage;
