import { releaseItem } from '~/moderation/desk/claims.server';
import { itemPageAddress, queueAddress } from '~/moderation/desk/desk-address';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { buttonStandsOn } from './button.server';
import { itemButton } from './moderation-button.server';

export const loader = buttonStandsOn(({ slug = '', item = '' }) => itemPageAddress(slug, item));

export const action = itemButton(async ({ actor, goTo }, where, search) => {
  await perform(releaseItem, actor, where);
  return goTo(queueAddress(where.slug, search));
});

export default NoPage;
