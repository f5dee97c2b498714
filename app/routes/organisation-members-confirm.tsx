import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { confirmMembership } from '~/accounts/confirm-membership.server';
import { membersAddress } from '~/accounts/organisation-view';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { idOf, readerOf, signedInReaderOf } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo(membersAddress(args.params.slug)));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const form = await readForm(args.request);
    await perform(confirmMembership, actor, { membership: idOf(form.get('membership')?.toString()) });
    return goTo(`${membersAddress(args.params.slug)}?done=membershipConfirmed`);
  });

/** So that a refusal is shown as a page. */
export default function ConfirmMember() {
  return null;
}
