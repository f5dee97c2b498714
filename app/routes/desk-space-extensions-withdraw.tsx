import { perform } from '~/platform/perform.server';
import { canManageSpaces } from '~/spaces/permissions';
import { spaceDeskAddress } from '~/spaces/space-view';
import { withdrawExtension } from '~/spaces/withdraw-extension.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(({ slug = '' }) => spaceDeskAddress(slug, '/extensions'));

export const action = button(
  (args) => readerWhoMay(args, canManageSpaces),
  async ({ actor, goTo }, form, params) => {
    const { slug = '' } = params;
    await perform(withdrawExtension, actor, {
      slug,
      organisation: form.get('organisation')?.toString() ?? '',
    });
    return goTo(`${spaceDeskAddress(slug, '/extensions')}?done=extensionWithdrawn`);
  },
);

export default NoPage;
