import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answering } from '~/platform/http.server';
import { leave } from './leave.server';
import { readerOf } from './reader.server';

/** The button stands on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/account/sessions'));

export const action = (args: ActionFunctionArgs) => answering(() => leave(args, 'everywhere'));

/** So that a refusal is shown as a page. */
export default function SignOutEverywhere() {
  return null;
}
