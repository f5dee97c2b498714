import type { ActionFunctionArgs } from '@remix-run/node';
import { blankSessionCookie } from '~/accounts/sessions.server';
import { signOut } from '~/accounts/sign-out.server';
import { readForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { readerOf } from './reader.server';

/** Signs out, here or everywhere, and leads to the sign-in. Whoever is out already comes there too, and the browser forgets the cookie in any case. */
export async function leave(args: ActionFunctionArgs, where: 'here' | 'everywhere'): Promise<Response> {
  const { actor, goTo } = readerOf(args);
  const { sessionId, publicUrl } = args.context;
  await readForm(args.request);
  if (sessionId !== null) await perform(signOut, actor, { where, sessionId });
  return goTo('/sign-in?done=signedOut', [blankSessionCookie(publicUrl)]);
}
