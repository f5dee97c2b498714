import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { canSeeWaiting } from '~/accounts/permissions';
import { declineClaim } from '~/comments/decline-claim.server';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { idOf, readerOf, readerWhoMay } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/desk/claims'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, goTo } = readerWhoMay(args, canSeeWaiting);
    const form = await readForm(args.request);
    await perform(declineClaim, actor, { claim: idOf(form.get('claim')?.toString()) });
    return goTo('/desk/claims?done=claimDeclined');
  });

/** So that a refusal is shown as a page. */
export default function DeclineClaim() {
  return null;
}
