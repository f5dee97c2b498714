import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { endMembership } from '~/accounts/end-membership.server';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { idOf, readerOf, signedInReaderOf } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/account/organisations'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const form = await readForm(args.request);
    await perform(endMembership, actor, { membership: idOf(form.get('membership')?.toString()) });
    return goTo('/account/organisations?done=membershipLeft');
  });

/** So that a refusal is shown as a page. */
export default function LeaveOrganisation() {
  return null;
}
