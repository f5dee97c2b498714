import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { canManageAccounts } from '~/accounts/permissions';
import { personAddress } from '~/accounts/person-view';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { removeModerator } from '~/spaces/remove-moderator.server';
import { idOf, readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on the person's page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(personAddress(idOf(args.params.id))));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canManageAccounts);
    const accountId = idOf(args.params.id);
    const form = await readForm(args.request);
    await perform(removeModerator, actor, { accountId, space: form.get('space')?.toString() ?? '' });
    return goTo(`${personAddress(accountId)}?done=moderatorRemoved`);
  });

/** So that a refusal is shown as a page. */
export default function StopModerating() {
  return null;
}
