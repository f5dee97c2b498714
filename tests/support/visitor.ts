/** What came back to a browser. */
export interface Answer {
  status: number;
  html: string;
  headers: Headers;
  /** Where it leads, for a redirect. */
  location: string | null;
}

/** A browser without JavaScript on the served pages: it gets pages and posts forms, with its cookie where it has one; it does not follow redirects. */
export function visitor(address: (path: string) => string, cookie?: string) {
  const ask = async (path: string, more: RequestInit = {}): Promise<Answer> => {
    const headers = { ...(cookie ? { Cookie: cookie } : {}), ...(more.headers as Record<string, string>) };
    const answer = await fetch(address(path), { redirect: 'manual', ...more, headers });
    return {
      status: answer.status,
      html: await answer.text(),
      headers: answer.headers,
      location: answer.headers.get('location'),
    };
  };
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string>) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: 'https://plenary.example' },
      }),
  };
}
