/** A file as it is sent to a reader. */
export interface SentFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Names this version of it, so that a part can be asked for again. */
  tag: string;
}

/** The header that has a browser save the file under its name, in whatever script; older ones get letters of ASCII (RFC 6266, RFC 5987). */
export function savedAs(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** What is sent of a file, and how: of an answer without a part there is nothing to send. */
export interface SentPart {
  status: 200 | 206 | 304 | 416;
  headers: Headers;
  /** First and last byte. */
  part: [from: number, to: number] | null;
}

/**
 * What a request for a file of `length` bytes is answered with: the whole, the one part of it that was asked for (206; 416 where there is no such part), or
 * 304 to who has it. It is always saved, never shown: nothing of it runs as a page of ours. A browser keeps it, and asks each time whether
 * it may show it still: what is hidden today was public yesterday.
 */
export function partToSend(
  request: Request,
  { name, mediaType, length, tag }: Omit<SentFile, 'bytes'> & { length: number },
): SentPart {
  const headers = new Headers({
    'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Disposition': savedAs(name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
    'Accept-Ranges': 'bytes',
    ETag: `"${tag}"`,
  });
  if (request.headers.get('If-None-Match')?.includes(`"${tag}"`)) return { status: 304, headers, part: null };
  const asked = request.headers.get('Range');
  const isCurrent = [null, `"${tag}"`].includes(request.headers.get('If-Range'));
  const part = asked !== null && isCurrent ? partOf(asked, length) : null;
  if (part === 'none') {
    headers.set('Content-Range', `bytes */${length}`);
    return { status: 416, headers, part: null };
  }
  const [from, to] = part ?? [0, length - 1];
  headers.set('Content-Length', String(to - from + 1));
  if (part) headers.set('Content-Range', `bytes ${from}-${to}/${length}`);
  return { status: part ? 206 : 200, headers, part: request.method === 'HEAD' ? null : [from, to] };
}

/** The answer with a file whose bytes are at hand. */
export function answerFile(request: Request, { bytes, ...file }: SentFile): Response {
  const { status, headers, part } = partToSend(request, { ...file, length: bytes.length });
  const body = part && Buffer.from(bytes.subarray(part[0], part[1] + 1));
  return new Response(body, { status, headers });
}

/** First and last byte of the one part that is asked for; null where it is not said in a way that is understood, and the whole is sent. */
function partOf(asked: string, length: number): [number, number] | 'none' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked.trim()) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') return last === '0' ? 'none' : [Math.max(0, length - Number(last)), length - 1];
  const from = Number(first);
  const to = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < from) return null;
  return from < length ? [from, to] : 'none';
}
