import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { canManageSpaces } from '~/spaces/permissions';
import { spaceDeskAddress } from '~/spaces/space-view';
import { withdrawExtension } from '~/spaces/withdraw-extension.server';
import { readerOf, readerWhoMay } from './reader.server';

/** The button stands on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(spaceDeskAddress(args.params.slug ?? '', '/extensions')));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canManageSpaces);
    const slug = args.params.slug ?? '';
    const form = await readForm(args.request);
    await perform(withdrawExtension, actor, {
      slug,
      organisation: form.get('organisation')?.toString() ?? '',
    });
    return goTo(`${spaceDeskAddress(slug, '/extensions')}?done=extensionWithdrawn`);
  });

/** So that a refusal is shown as a page. */
export default function WithdrawExtension() {
  return null;
}
