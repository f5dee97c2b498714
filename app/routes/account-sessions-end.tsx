import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { endSession } from '~/accounts/end-session.server';
import { readForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { idOf, readerOf, signedInReaderOf } from './reader.server';

/** The buttons stand on another page. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => readerOf(args).goTo('/account/sessions'));

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { person, goTo } = signedInReaderOf(args);
    const form = await readForm(args.request);
    await perform(endSession, person, { sessionId: idOf(form.get('session')?.toString()) });
    return goTo('/account/sessions?done=sessionEnded');
  });

/** So that a refusal is shown as a page. */
export default function EndSession() {
  return null;
}
