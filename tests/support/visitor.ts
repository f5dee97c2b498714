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
  const send = (path: string, body: URLSearchParams | FormData) =>
    ask(path, { method: 'POST', body, headers: { Origin: 'https://plenary.example' } });
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string>) => send(path, new URLSearchParams(fields)),
    /** Sends a form that has a file in it. */
    upload: (path: string, fields: Record<string, string | Blob>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return send(path, body);
    },
  };
}
