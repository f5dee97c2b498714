import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { BadInput, Conflict, InvalidField, TooLarge, TooManyAttempts } from './errors';
import { explainIssue } from './form/explain-issue';
import { says, saysInWords } from './form/form-message';
import { parseMultipart, parseUrlEncoded } from './form/parse-body.server';

/** A long comment with all its fields is a quarter of it. */
const LIMIT_BYTES = 256 * 1024;
/** How much of a body that is too large is still read and thrown away: a browser reads no answer while it sends. */
const DISCARD_BYTES = 64 * 1024 * 1024;

/**
 * The fields of a posted form, URL-encoded or multipart. Raises TooLarge as soon as the body passes `limitBytes` (256 KiB) or has more than 1,000 fields,
 * BadInput for another type of content, text that is not UTF-8, a NUL, or a body that is malformed or cut off.
 */
export async function readForm(request: Request, { limitBytes = LIMIT_BYTES } = {}): Promise<FormData> {
  const contentType = request.headers.get('Content-Type') ?? '';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') {
    void discard(request.body?.getReader());
    throw new BadInput('Send a form: its content is URL-encoded or multipart.');
  }
  const body = await readBody(request, limitBytes);
  return type === 'multipart/form-data' ? parseMultipart(body, contentType) : parseUrlEncoded(body);
}

async function readBody(request: Request, limitBytes: number): Promise<Buffer> {
  if (!request.body) return Buffer.alloc(0);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let tooLarge = Number(request.headers.get('Content-Length')) > limitBytes;
  while (!tooLarge) {
    const { done, value } = await reader.read().catch(() => {
      throw new BadInput('The form did not arrive whole.');
    });
    if (done) return Buffer.concat(chunks, bytes);
    chunks.push(value);
    bytes += value.byteLength;
    tooLarge = bytes > limitBytes;
  }
  void discard(reader);
  throw new TooLarge(`A form is at most ${limitBytes} bytes long.`);
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<void> {
  if (!reader) return;
  try {
    for (let left = DISCARD_BYTES; left > 0; ) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The sender left: nothing more to read.
  }
}

/** What an action answers with when its form is to be shown again; `usePlainForm` reads it. */
export interface FormAnswer {
  result: SubmissionResult;
}

/**
 * The whole of an action: reads the form, parses it by `schema`, runs `work` on the value and returns what it returns. What cannot be taken is returned
 * with everything typed, for the page to show again: by the schema or InvalidField 400 at the field; over the form BadInput of `work` 400, Conflict 409,
 * TooManyAttempts 429. Anything else is raised on. A field that the schema does not name never arrives. `hide` names fields that are not sent back, besides passwords and `code`.
 */
export async function answeringForm<Schema extends z.ZodObject, Answer>(
  request: Request,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<Answer> | Answer,
  options: { hide?: (keyof z.input<Schema> & string)[]; limitBytes?: number } = {},
): Promise<Answer | ReturnType<typeof data<FormAnswer>>> {
  const form = fieldsOf(schema, await readForm(request, options));
  const submission = await parseWithZod(form, { schema, error: explainIssue, async: true });
  const hideFields = Object.keys(schema.shape)
    .filter(isSecret)
    .concat(options.hide ?? []);
  const shownAgain = (status: number, errors: Errors, headers?: HeadersInit) =>
    data({ result: submission.reply({ ...errors, hideFields }) }, { status, headers });

  if (submission.status !== 'success') return shownAgain(400, {});
  try {
    return await work(submission.value);
  } catch (error) {
    if (error instanceof InvalidField)
      return shownAgain(400, { fieldErrors: { [error.field]: [error.message] } });
    if (error instanceof TooManyAttempts)
      return shownAgain(
        429,
        { formErrors: [saysToWait(error.seconds)] },
        { 'Retry-After': `${error.seconds}` },
      );
    if (error instanceof Conflict || error instanceof BadInput)
      return shownAgain(error instanceof Conflict ? 409 : 400, { formErrors: [saysInWords(error.message)] });
    throw error;
  }
}

interface Errors {
  formErrors?: string[];
  fieldErrors?: Record<string, string[]>;
}

const isSecret = (name: string) => name === 'code' || /password/i.test(name);

/** Only what the schema names, so that no name of somebody's making is taken apart. A browser sends line ends as two characters; a limit counts one, as its writer does. */
function fieldsOf(schema: z.ZodObject, sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) {
    if (!Object.hasOwn(schema.shape, name)) continue;
    form.append(name, typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value);
  }
  return form;
}

/** From here on a wait is said in minutes. */
const LONG_WAIT_SECONDS = 90;

/** What is said of `TooManyAttempts`, for a form. */
export function saysToWait(seconds: number): string {
  return seconds > LONG_WAIT_SECONDS
    ? says('waitMinutes', { count: Math.ceil(seconds / 60) })
    : says('waitSeconds', { count: Math.ceil(seconds) });
}
