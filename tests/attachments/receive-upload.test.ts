import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesInForm } from '~/attachments/files-in-form.server';
import { receiveUpload } from '~/attachments/receive-upload.server';
import { BadInput, TooLarge } from '~/platform/errors';

const waitingOnDisk = () => readdirSync(tmpdir()).filter((name) => name.startsWith('plenary-upload-')).length;

function bodyOf(...pieces: (Uint8Array | Error)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece instanceof Error) controller.error(piece);
      else if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
}

describe('an upload', () => {
  test('comes whole, piece by piece, and leaves nothing on the disk', async () => {
    const before = waitingOnDisk();
    const pieces = [Buffer.from('Dear '), Buffer.from(''), Buffer.from('secretariat')];
    expect(await receiveUpload(bodyOf(...pieces), 100, async (bytes) => bytes.toString())).toBe(
      'Dear secretariat',
    );
    expect(await receiveUpload(null, 100, async (bytes) => bytes.length)).toBe(0);
    expect(waitingOnDisk()).toBe(before);
  });

  test('that is too large or breaks off is refused, is looked at by nobody, and leaves nothing on the disk', async () => {
    const before = waitingOnDisk();
    const looked = async () => {
      throw new Error('somebody looked at it');
    };
    const tooLarge = bodyOf(Buffer.alloc(60), Buffer.alloc(41));
    await expect(receiveUpload(tooLarge, 100, looked)).rejects.toThrow(TooLarge);
    const broken = bodyOf(Buffer.alloc(60), new Error('the line is gone'));
    await expect(receiveUpload(broken, 100, looked)).rejects.toThrow(BadInput);
    expect(waitingOnDisk()).toBe(before);
  });

  test('waits on the disk until it is its turn: two at most are in memory at once, however many come', async () => {
    let inMemory = 0;
    let most = 0;
    const work = async () => {
      inMemory += 1;
      most = Math.max(most, inMemory);
      await pause(20);
      inMemory -= 1;
    };
    await Promise.all(Array.from({ length: 9 }, () => receiveUpload(bodyOf(Buffer.from('x')), 9, work)));
    expect(most).toBe(2);
    const failing = receiveUpload(bodyOf(), 9, async () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
    expect(await receiveUpload(bodyOf(), 9, async () => 'the next')).toBe('the next');
  });
});

/** A form as a browser would send it. */
async function formOf(parts: [field: string, value: File | string][]) {
  const form = new FormData();
  for (const [field, value] of parts) form.append(field, value);
  const sent = new Response(form);
  return {
    body: Buffer.from(await sent.arrayBuffer()),
    type: sent.headers.get('Content-Type') as string,
  };
}

describe('the files in a form', () => {
  test('come out byte by byte, in their order, with whatever name', async () => {
    const file = fc.record({
      // A browser writes a name with its line breaks and quotation marks escaped; both are put right on the way to the disk.
      name: fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((name) => !/["\r\n\0%]/.test(name) && name.isWellFormed()),
      bytes: fc.uint8Array({ maxLength: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (files) => {
        const { body, type } = await formOf(
          files.map(({ name, bytes }) => ['file', new File([new Uint8Array(bytes)], name)]),
        );
        const found = await filesInForm(body, type, 'file');
        expect(found.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
        expect(found.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(
          files.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('are those of one field; texts beside them and a field that was left empty are none', async () => {
    const { body, type } = await formOf([
      ['note', 'x'],
      ['file', new File(['a'], 'a.txt')],
      ['other', new File(['b'], 'b.txt')],
      ['file', new File([], '')],
      ['file', 'no file'],
    ]);
    expect((await filesInForm(body, type, 'file')).map(({ name }) => name)).toEqual(['a.txt']);
  });

  test('keep what looks like the line between two of them', async () => {
    const { body, type } = await formOf([['file', new File(['--\r\n----\r\n\r\n--x--\r\n'], 'a.txt')]]);
    expect(Buffer.from((await filesInForm(body, type, 'file'))[0]?.bytes ?? []).toString()).toBe(
      '--\r\n----\r\n\r\n--x--\r\n',
    );
  });

  test('of a form that is malformed, cut off anywhere or no form at all are refused', async () => {
    const { body, type } = await formOf([['file', new File(['Dear secretariat'], 'a.txt')]]);
    for (let end = 0; end < body.length - 4; end += 7)
      await expect(filesInForm(body.subarray(0, end), type, 'file')).rejects.toThrow(BadInput);
    for (const other of ['multipart/form-data', 'text/plain', '', 'multipart/form-data; boundary=another'])
      await expect(filesInForm(body, other, 'file')).rejects.toThrow(BadInput);
    const many = await formOf(Array.from({ length: 201 }, () => ['file', new File(['x'], 'x.txt')]));
    await expect(filesInForm(many.body, many.type, 'file')).rejects.toThrow(TooLarge);
  });
});
