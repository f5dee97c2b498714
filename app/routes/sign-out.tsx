import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answering } from '~/platform/http.server';
import { leave } from './leave.server';
import { readerOf } from './reader.server';

/** The button stands beside every page of the account. */
export const loader = (args: LoaderFunctionArgs) => answering(async () => readerOf(args).goTo('/account'));

export const action = (args: ActionFunctionArgs) => answering(() => leave(args, 'here'));

/** So that a refusal is shown as a page. */
export default function SignOut() {
  return null;
}
