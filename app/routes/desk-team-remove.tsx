import { perform } from '~/platform/perform.server';
import { canManageSpaces } from '~/spaces/permissions';
import { removeModerator } from '~/spaces/remove-moderator.server';
import { spaceDeskAddress } from '~/spaces/space-view';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn, idIn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => spaceDeskAddress(slug, '/team'));

export const action = button(
  (args) => readerWhoMay(args, canManageSpaces),
  async ({ actor, goTo }, form, params) => {
    const { slug = '' } = params;
    await perform(removeModerator, actor, { accountId: idIn(form, 'account'), space: slug });
    return goTo(`${spaceDeskAddress(slug, '/team')}?done=moderatorRemoved`);
  },
);

export default NoPage;
