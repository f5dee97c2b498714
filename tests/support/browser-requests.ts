import { PUBLIC_URL } from './mailed';

/** What a browser without scripts gets: redirects are not followed. */
export interface PageAnswer {
  status: number;
  html: string;
  headers: Headers;
  /** Where it leads, as a path; null where it leads nowhere. */
  location: string | null;
  /** What of `Set-Cookie` the browser would send from now on. */
  cookies: string[];
}

/** Asks the served pages as a browser would; `address` makes a path absolute, `cookie` is what the browser sends along. */
export function browserAt(address: (path: string) => string) {
  const ask = async (path: string, init: RequestInit, cookie?: string): Promise<PageAnswer> => {
    const answer = await fetch(address(path), {
      ...init,
      redirect: 'manual',
      headers: {
        Accept: 'text/html',
        Origin: new URL(address('/')).origin,
        ...(cookie ? { Cookie: cookie } : {}),
      },
    });
    const location = answer.headers.get('Location');
    return {
      status: answer.status,
      html: await answer.text(),
      headers: answer.headers,
      location: location?.replace(PUBLIC_URL, '') ?? null,
      cookies: answer.headers.getSetCookie().map((header) => header.split(';', 1)[0] as string),
    };
  };
  return {
    get: (path: string, cookie?: string) => ask(path, {}, cookie),
    post: (path: string, fields: Record<string, string> = {}, cookie?: string) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }, cookie),
  };
}
