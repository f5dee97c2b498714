import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { signOut } from '~/accounts/sign-out.server';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { readerOf, signedInReaderOf } from './reader.server';

/** The button stands on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/account/sessions'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { person, sessionId, goTo } = signedInReaderOf(args);
    await readForm(args.request);
    await perform(signOut, person, { where: 'elsewhere', sessionId });
    return goTo('/account/sessions?done=sessionsEnded');
  });

/** So that a refusal is shown as a page. */
export default function EndOtherSessions() {
  return null;
}
