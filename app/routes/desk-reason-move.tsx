import { canEditReasons } from '~/moderation/permissions';
import { moveReason } from '~/moderation/reasons/move-reason.server';
import { reasonsAddress } from '~/moderation/reasons/reason';
import { perform } from '~/platform/perform.server';
import { directionSent } from '~/spaces/question-schema';
import { NoPage } from '~/ui/no-page';
import { button, buttonStandsOn } from './button.server';
import { readerWhoMay } from './reader.server';

export const loader = buttonStandsOn(reasonsAddress);

export const action = button(
  (args) => readerWhoMay(args, canEditReasons),
  async ({ actor, goTo }, form, { code = '' }) => {
    await perform(moveReason, actor, { code, to: directionSent(form.get('to')?.toString()) });
    return goTo(`${reasonsAddress}?done=reasonMoved#reason-${code}`);
  },
);

export default NoPage;
