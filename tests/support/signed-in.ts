import { randomUUID } from 'node:crypto';
import { startSession } from '~/accounts/sessions.server';

/** Signs an account in without its password: what a browser would send as its `Cookie` from then on. */
export async function cookieOf(accountId: string): Promise<string> {
  const setCookie = await startSession('https://plenary.example', {
    accountId,
    sessionId: randomUUID(),
    device: 'Firefox on Linux',
  });
  return setCookie.split(';', 1)[0] as string;
}
