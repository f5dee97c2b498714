import type { ActionFunctionArgs } from '@remix-run/node';
import { nothingSchema } from '~/accounts/own-account-schema';
import { blankSessionCookie } from '~/accounts/sessions.server';
import { signOut } from '~/accounts/sign-out.server';
import { answeringForm } from '~/platform/form.server';
import { perform } from '~/platform/perform.server';
import { readerOf } from './reader.server';

/** Signs out, here or everywhere, and leads to the sign-in. Whoever is out already comes there too, and the browser forgets the cookie in any case. */
export function leave(args: ActionFunctionArgs, where: 'here' | 'everywhere') {
  const { actor, goTo } = readerOf(args);
  const { sessionId, publicUrl } = args.context;
  return answeringForm(args.request, nothingSchema, async () => {
    if (sessionId !== null) await perform(signOut, actor, { where, sessionId });
    return goTo('/sign-in?done=signedOut', [blankSessionCookie(publicUrl)]);
  });
}
