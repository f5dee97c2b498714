import { canManageAccounts } from '~/accounts/permissions';
import { personAddress } from '~/accounts/person-view';
import { perform } from '~/platform/perform.server';
import { removeModerator } from '~/spaces/remove-moderator.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { idOf, readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ id }) => personAddress(idOf(id)));

export const action = button(
  (args) => readerWhoMay(args, canManageAccounts),
  async ({ actor, goTo }, form, params) => {
    const accountId = idOf(params.id);
    await perform(removeModerator, actor, { accountId, space: form.get('space')?.toString() ?? '' });
    return goTo(`${personAddress(accountId)}?done=moderatorRemoved`);
  },
);

export default NoPage;
