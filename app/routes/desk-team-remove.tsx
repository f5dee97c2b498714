import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canManageSpaces } from '~/spaces/permissions';
import { removeModerator } from '~/spaces/remove-moderator.server';
import { spaceDeskAddress } from '~/spaces/space-view';
import { idOf, readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on the page of the team. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(spaceDeskAddress(args.params.slug ?? '', '/team')));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    const { slug = '' } = args.params;
    const form = await readForm(args.request);
    const accountId = idOf(form.get('account')?.toString());
    await perform(removeModerator, actor, { accountId, space: slug });
    return goTo(`${spaceDeskAddress(slug, '/team')}?done=moderatorRemoved`);
  });

/** So that a refusal is shown as a page. */
export default function RemoveModerator() {
  return null;
}
