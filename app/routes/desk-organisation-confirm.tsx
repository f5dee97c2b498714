import { confirmOrganisation } from '~/accounts/confirm-organisation.server';
import { canManageOrganisations } from '~/accounts/permissions';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn('/desk/organisations');

export const action = button(
  (args) => readerWhoMay(args, canManageOrganisations),
  async ({ actor, goTo }, _form, { slug = '' }) => {
    await perform(confirmOrganisation, actor, { slug });
    return goTo('/desk/organisations?done=organisationConfirmed');
  },
);

export default NoPage;
