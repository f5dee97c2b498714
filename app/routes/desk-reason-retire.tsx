import { canEditReasons } from '~/moderation/permissions';
import { reasonsAddress } from '~/moderation/reasons/reason';
import { retireReason } from '~/moderation/reasons/retire-reason.server';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(reasonsAddress);

export const action = button(
  (args) => readerWhoMay(args, canEditReasons),
  async ({ actor, goTo }, _form, { code = '' }) => {
    await perform(retireReason, actor, { code });
    return goTo(`${reasonsAddress}?done=reasonRetired#reason-${code}`);
  },
);

export default NoPage;
