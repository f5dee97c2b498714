import { BadInput, TooLarge } from '../errors';

/** More than any form of ours has; counted before anything is made of them. */
const MAX_FIELDS = 1_000;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NOT_UTF8 = 'What was sent is not text in UTF-8.';

/** The fields of an `application/x-www-form-urlencoded` body. Raises BadInput where it is not UTF-8, TooLarge for too many fields. */
export function parseUrlEncoded(body: Buffer): FormData {
  limitFields(countOf(body, '&') + 1);
  const form = new FormData();
  for (const pair of decoded(body).split('&')) {
    if (pair === '') continue;
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    form.append(text(unescaped(name)), text(unescaped(value)));
  }
  return form;
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw new BadInput(NOT_UTF8);
  }
}

/** The fields and files of a `multipart/form-data` body. Raises BadInput where it is malformed or a text is not UTF-8, TooLarge for too many parts. */
export async function parseMultipart(body: Buffer, contentType: string): Promise<FormData> {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (!boundary) throw new BadInput('The parts of the form cannot be told apart: no boundary was named.');
  // The last boundary closes the body.
  limitFields(countOf(body, `--${boundary[1] ?? boundary[2]}`) - 1);
  const form = new FormData();
  for (const [name, value] of await partsOf(body, contentType)) {
    const key = text(decoded(Buffer.from(name, 'latin1')));
    if (typeof value === 'string') form.append(key, text(decoded(Buffer.from(value, 'latin1'))));
    else form.append(key, await originalFile(value));
  }
  return form;
}

/**
 * The platform's own parser reads any bytes as UTF-8 and puts a sign of its own where they are not. It is given each byte as one
 * letter (Latin-1) instead, so that what comes out is the bytes as they were sent, to be looked at.
 */
async function partsOf(body: Buffer, contentType: string): Promise<FormData> {
  try {
    const letters = Buffer.from(body.toString('latin1'), 'utf8');
    return await new Response(letters, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    throw new BadInput('The form did not arrive whole.');
  }
}

async function originalFile(file: File): Promise<File> {
  const name = decoded(Buffer.from(file.name, 'latin1'));
  return new File([Buffer.from(await file.text(), 'latin1')], name, { type: file.type });
}

function decoded(bytes: Buffer): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new BadInput(NOT_UTF8);
  }
}

/** PostgreSQL takes no NUL in a text, and no keyboard writes one. */
function text(value: string): string {
  if (value.includes('\0')) throw new BadInput('What was sent holds a character that is none (NUL).');
  return value;
}

function countOf(body: Buffer, piece: string): number {
  let count = 0;
  for (let at = body.indexOf(piece); at !== -1; at = body.indexOf(piece, at + piece.length)) count += 1;
  return count;
}

function limitFields(count: number): void {
  if (count > MAX_FIELDS) throw new TooLarge(`A form has at most ${MAX_FIELDS} fields.`);
}
