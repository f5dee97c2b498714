import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadInput, TooLarge } from '~/platform/errors';
import { readForm } from '~/platform/form.server';

const URL_ENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=----the-boundary-of-this-very-form';

type Body = string | Uint8Array | ReadableStream<Uint8Array> | FormData | URLSearchParams;

/** A posted form; `type` undefined leaves the content type to the body. */
function posted(body: Body | null, type?: string, headers: Record<string, string> = {}): Request {
  return new Request('http://plenary.test/form', {
    method: 'POST',
    body: body as BodyInit | null,
    headers: { ...headers, ...(type === undefined ? {} : { 'Content-Type': type }) },
    duplex: 'half',
  } as RequestInit);
}

/** `bytes` as they arrive over a network: in pieces of any size. */
function inPieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const part = (head: string | Uint8Array, content: string | Uint8Array) =>
  Buffer.concat([
    utf8('------the-boundary-of-this-very-form\r\n'),
    Buffer.from(head),
    utf8('\r\n\r\n'),
    Buffer.from(content),
    utf8('\r\n'),
  ]);
const END = utf8('------the-boundary-of-this-very-form--\r\n');
const FIELD = 'Content-Disposition: form-data; name="field"';

// Any character but NUL, and no half of one: what a keyboard can send.
const anyText = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
const pieceSize = fc.integer({ min: 1, max: 50 });

describe('what was written arrives', () => {
  test('whatever the language, letter by letter, in a plain form', async () => {
    const fields = fc.array(fc.tuple(anyText, anyText), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fields, pieceSize, async (pairs, size) => {
        const sent = utf8(new URLSearchParams(pairs).toString());
        const form = await readForm(posted(inPieces(sent, size), URL_ENCODED));
        expect([...form]).toEqual(pairs);
      }),
    );
  });

  test('whatever the language, and a file byte by byte, in a form with files', async () => {
    // A browser writes each line end of a text as CR LF.
    const line = anyText.map((text) => text.replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        line,
        fc.uint8Array({ maxLength: 200 }),
        line,
        pieceSize,
        async (text, bytes, name, size) => {
          const form = new FormData();
          form.append('text', text);
          form.append('file', new File([bytes], `${name}.pdf`, { type: 'application/pdf' }));
          const request = posted(form);
          const sent = new Uint8Array(await request.clone().arrayBuffer());
          const read = await readForm(
            posted(inPieces(sent, size), request.headers.get('Content-Type') ?? ''),
          );
          expect(read.get('text')).toBe(text);
          const file = read.get('file') as File;
          expect(file.name).toBe(`${name}.pdf`);
          expect(file.type).toBe('application/pdf');
          expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
        },
      ),
    );
  });

  test('also where the letters were not percent-encoded and a piece ends within one', async () => {
    const form = await readForm(posted(inPieces(utf8('name=Zoë+القاهرة&x='), 1), URL_ENCODED));
    expect([...form]).toEqual([
      ['name', 'Zoë القاهرة'],
      ['x', ''],
    ]);
  });

  test('a form that was sent empty has no fields', async () => {
    expect([...(await readForm(posted(null, URL_ENCODED)))]).toEqual([]);
    expect([...(await readForm(posted(END, MULTIPART)))]).toEqual([]);
  });
});

describe('what is no text is refused', () => {
  test.each(['a=%FF', 'a=%C3%28', 'a=%ED%A0%80', 'a=%', 'a=%zz', '%FF=a'])(
    'a plain form with %s',
    async (body) => {
      await expect(readForm(posted(body, URL_ENCODED))).rejects.toThrow(BadInput);
    },
  );

  test('a plain form whose bytes are not UTF-8', async () => {
    await expect(readForm(posted(Buffer.from('a=\xff', 'latin1'), URL_ENCODED))).rejects.toThrow(BadInput);
  });

  test.each(['a=%00', 'a=b%00c', '%00=a'])('a plain form with a NUL: %s', async (body) => {
    await expect(readForm(posted(body, URL_ENCODED))).rejects.toThrow(BadInput);
  });

  test.each([
    ['a text that is not UTF-8', part(FIELD, Buffer.from([0xc3, 0x28]))],
    ['a text with a NUL', part(FIELD, 'a\0b')],
    ['a field name that is not UTF-8', part(Buffer.from(FIELD.replace('field', '\xff'), 'latin1'), 'a')],
    ['a file name that is not UTF-8', part(Buffer.from(`${FIELD}; filename="\xff"`, 'latin1'), 'a')],
  ])('a form with files that has %s', async (_, bytes) => {
    await expect(readForm(posted(Buffer.concat([bytes, END]), MULTIPART))).rejects.toThrow(BadInput);
  });

  test('but a sign that stands for an unknown letter is a letter like others', async () => {
    const form = await readForm(posted(Buffer.concat([part(FIELD, 'a\ufffdb'), END]), MULTIPART));
    expect(form.get('field')).toBe('a\ufffdb');
  });
});

describe('what is no whole form is refused', () => {
  test.each([
    ['no boundary is named', 'multipart/form-data', Buffer.concat([part(FIELD, 'a'), END])],
    ['the end is cut off', MULTIPART, part(FIELD, 'a')],
    ['a part is cut off', MULTIPART, part(FIELD, 'abcdef').subarray(0, -6)],
    ['the parts are named otherwise', `${MULTIPART}-2`, Buffer.concat([part(FIELD, 'a'), END])],
    ['a part has no head', MULTIPART, Buffer.concat([part('', 'a'), END])],
    ['it is noise', MULTIPART, utf8('noise')],
    ['it is empty', MULTIPART, utf8('')],
    ['it is JSON', 'application/json', utf8('{"a":1}')],
    ['it is plain text', 'text/plain', utf8('a=b')],
    ['it does not say what it is', '', utf8('a=b')],
  ])('because %s', async (_, type, body) => {
    await expect(readForm(posted(body, type))).rejects.toThrow(BadInput);
  });

  test('because the sender left before the end', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(utf8('a=b')),
      pull: (controller) => controller.error(new Error('aborted')),
    });
    await expect(readForm(posted(body, URL_ENCODED))).rejects.toThrow(BadInput);
  });
});

describe('what is too much is refused', () => {
  const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}=`).join('&');
  const parts = (count: number) =>
    Buffer.concat([...Array.from({ length: count }, () => part(FIELD, '')), END]);
  const limitBytes = 4 * 1024 * 1024;

  test('1,000 fields are read, 1,001 and 10,000 are not', async () => {
    expect([...(await readForm(posted(fields(1000), URL_ENCODED)))]).toHaveLength(1000);
    for (const count of [1001, 10_000])
      await expect(readForm(posted(fields(count), URL_ENCODED))).rejects.toThrow(TooLarge);
  });

  test('1,000 parts are read, 1,001 and 10,000 are not', async () => {
    expect([...(await readForm(posted(parts(1000), MULTIPART), { limitBytes }))]).toHaveLength(1000);
    for (const count of [1001, 10_000])
      await expect(readForm(posted(parts(count), MULTIPART), { limitBytes })).rejects.toThrow(TooLarge);
  });

  test('a body of exactly the limit is read, one byte more is not, however it is sent', async () => {
    const body = (bytes: number) => utf8(`a=${'x'.repeat(bytes - 2)}`);
    const form = await readForm(posted(inPieces(body(100), 7), URL_ENCODED), { limitBytes: 100 });
    expect(form.get('a')).toHaveLength(98);
    await expect(readForm(posted(body(101), URL_ENCODED), { limitBytes: 100 })).rejects.toThrow(TooLarge);
    await expect(readForm(posted(inPieces(body(101), 7), URL_ENCODED), { limitBytes: 100 })).rejects.toThrow(
      TooLarge,
    );
  });

  test('256 KiB are the limit where none is named', async () => {
    const body = (bytes: number) => utf8(`a=${'x'.repeat(bytes - 2)}`);
    expect([...(await readForm(posted(body(256 * 1024), URL_ENCODED)))]).toHaveLength(1);
    await expect(readForm(posted(body(256 * 1024 + 1), URL_ENCODED))).rejects.toThrow(TooLarge);
  });

  test('a body that says that it is too long is refused before any of it has come', async () => {
    const nothingYet = new ReadableStream<Uint8Array>();
    const request = posted(nothingYet, URL_ENCODED, { 'Content-Length': '262145' });
    await expect(readForm(request)).rejects.toThrow(TooLarge);
  });

  test('a body without end is refused at the limit, read on for a while, then given up', async () => {
    let sent = 0;
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    let givenUp = () => {};
    const cancelled = new Promise<void>((resolve) => {
      givenUp = resolve;
    });
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length;
        controller.enqueue(piece);
      },
      cancel: () => givenUp(),
    });
    await expect(readForm(posted(endless, URL_ENCODED))).rejects.toThrow(TooLarge);
    await cancelled;
    expect(sent).toBeLessThan(70 * 1024 * 1024);
  });
});
