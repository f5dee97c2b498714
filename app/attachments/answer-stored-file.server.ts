import { Readable } from 'node:stream';
import { partToSend } from './answer-file';
import { readFilePart } from './read-file.server';

/** The answer with a stored file, which is sent as it is read; who may have it is for the caller to say. Throws `NotFound` where the store does not have it. */
export async function answerStoredFile(
  request: Request,
  { sha256, bytes, ...file }: { sha256: string; bytes: number; name: string; mediaType: string; tag: string },
): Promise<Response> {
  const { status, headers, part } = partToSend(request, { ...file, length: bytes });
  const body = part && Readable.toWeb(await readFilePart(sha256, ...part));
  return new Response(body as ReadableStream<Uint8Array> | null, { status, headers });
}
