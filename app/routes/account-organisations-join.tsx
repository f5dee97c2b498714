import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { askForMembership } from '~/accounts/ask-for-membership.server';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readerOf, signedInReaderOf } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/account/organisations'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = signedInReaderOf(args);
    const form = await readForm(args.request);
    await perform(askForMembership, actor, { slug: form.get('organisation')?.toString() ?? '' });
    return goTo('/account/organisations?done=membershipAsked');
  });

/** So that a refusal is shown as a page. */
export default function JoinOrganisation() {
  return null;
}
