import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { withdrawEmailChange } from '~/accounts/withdraw-email-change.server';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readerOf, signedInReaderOf } from './reader.server';

/** The button stands on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/account/email'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { person, goTo } = signedInReaderOf(args);
    await readForm(args.request);
    await perform(withdrawEmailChange, person, null);
    return goTo('/account/email?done=emailWithdrawn');
  });

/** So that a refusal is shown as a page. */
export default function WithdrawEmailChange() {
  return null;
}
