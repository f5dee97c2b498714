import { BadInput, TooLarge } from '~/platform/errors';
import { parseMultipart } from '~/platform/form/parse-body.server';

/** A file as a browser sends it. */
export interface SentFile {
  /** As its owner calls it. */
  name: string;
  bytes: Uint8Array;
}

/** More than anybody chooses in one go; counted before anything is made of them. */
const PARTS_MOST = 200;
const LINE_END = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * The files of one field in a `multipart/form-data` body, in their order, without a copy of their bytes: the platform's own parser makes several of
 * a body, and files are large. A field that was left empty has none. Raises `BadInput` for a body that is malformed or cut off, or a name that is not UTF-8.
 */
export async function filesInForm(body: Buffer, contentType: string, field: string): Promise<SentFile[]> {
  const named = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (!/^multipart\/form-data\s*;/i.test(contentType) || !named)
    throw new BadInput('Send a form: its content is multipart.');
  const files: SentFile[] = [];
  for (const part of partsOf(body, named[1] ?? named[2] ?? '')) {
    const headEnd = part.indexOf(HEAD_END);
    if (headEnd === -1) throw broken();
    const bytes = part.subarray(headEnd + HEAD_END.length);
    const head = part.subarray(0, headEnd);
    const file = await fileOf(head, field);
    if (file && !(file.name === '' && bytes.length === 0)) files.push({ name: file.name, bytes });
  }
  return files;
}

/** What stands between the boundaries, up to the one that ends the body. */
function partsOf(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let begin = body.subarray(0, mark.length).equals(mark) ? mark.length : -1;
  while (begin !== -1) {
    if (body.toString('latin1', begin, begin + 2) === '--') return parts;
    if (parts.length === PARTS_MOST) throw new TooLarge(`A form brings at most ${PARTS_MOST} files.`);
    const from = body.indexOf(LINE_END, begin);
    const to = body.indexOf(Buffer.concat([LINE_END, mark]), begin);
    if (from === -1 || to < from) throw broken();
    parts.push(body.subarray(from + LINE_END.length, to));
    begin = to + LINE_END.length + mark.length;
  }
  throw broken();
}

/** The head alone, read as a form of one empty part by who reads all other forms. */
async function fileOf(head: Buffer, field: string): Promise<File | null> {
  const mark = 'plenary-part';
  const form = Buffer.concat([
    Buffer.from(`--${mark}\r\n`),
    head,
    Buffer.from(`\r\n\r\n\r\n--${mark}--\r\n`),
  ]);
  const value = (await parseMultipart(form, `multipart/form-data; boundary=${mark}`)).get(field);
  return value instanceof File ? value : null;
}

const broken = () => new BadInput('The form did not arrive whole. Send it again.');
