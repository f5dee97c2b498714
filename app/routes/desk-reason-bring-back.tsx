import { canEditReasons } from '~/moderation/permissions';
import { bringBackReason } from '~/moderation/reasons/bring-back-reason.server';
import { reasonsAddress } from '~/moderation/reasons/reason';
import { perform } from '~/platform/perform.server';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(reasonsAddress);

export const action = button(
  (args) => readerWhoMay(args, canEditReasons),
  async ({ actor, goTo }, _form, { code = '' }) => {
    await perform(bringBackReason, actor, { code });
    return goTo(`${reasonsAddress}?done=reasonBroughtBack#reason-${code}`);
  },
);

export default NoPage;
