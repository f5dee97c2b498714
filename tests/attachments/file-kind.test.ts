import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFile, savedAs } from '~/attachments/answer-file';
import { endingOf, safeName } from '~/attachments/file-kind';

describe('the name of a file', () => {
  test.each([
    ['Letter.PDF', 'pdf', 'Letter.pdf'],
    ['C:\\Users\\Rosa\\Letter of 5 May.pdf', 'pdf', 'Letter of 5 May.pdf'],
    ['../../etc/passwd.txt', 'txt', 'passwd.txt'],
    ['cod\u202Efdp.exe.pdf', 'pdf', 'codfdp.exe.pdf'],
    ['رسالة.docx', 'docx', 'رسالة.docx'],
    ['.pdf', 'pdf', 'file.pdf'],
    ['a\r\nSet-Cookie: x.txt', 'txt', 'aSet-Cookie_ x.txt'],
    [`${'x'.repeat(400)}.jpeg`, 'jpg', `${'x'.repeat(150)}.jpg`],
  ] as const)('%j is kept as a name that deceives nobody', (given, ending, kept) => {
    expect(safeName(given, ending)).toBe(kept);
  });

  test('has no folder, no control character and its own ending, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = safeName(given, 'pdf');
        expect(name).toMatch(/^[^/\\\p{Cc}\u202A-\u202E]+\.pdf$/u);
        const header = savedAs(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7E]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]+$/);
        expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      }),
    );
  });

  test('says its kind by its ending, in any case of letters', () => {
    expect(['a.JPEG', 'b.Docx', 'c.exe', 'd', 'e.constructor'].map(endingOf)).toEqual([
      'jpg',
      'docx',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the answer with a file', () => {
  const file = {
    name: 'Lettre à l’Été.txt',
    mediaType: 'text/plain',
    bytes: Buffer.from('0123456789'),
    tag: 'one',
  };
  const asked = (headers: Record<string, string> = {}) =>
    answerFile(new Request('http://x/', { headers }), file);

  test('is to be saved under its name, and runs nowhere', async () => {
    const answer = asked();
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="Lettre a l_Ete.txt"; filename*=UTF-8''Lettre%20%C3%A0%20l%E2%80%99%C3%89t%C3%A9.txt`,
    );
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(answer.headers.get('Cache-Control')).toContain('private');
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-900', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('to "%s" is %i', async (Range, status, body, range) => {
    const answer = asked({ Range });
    expect([answer.status, await answer.text(), answer.headers.get('Content-Range')]).toEqual([
      status,
      body,
      range,
    ]);
  });

  test('is nothing where the reader has it, and the whole where it is another than the reader began with', async () => {
    expect(asked({ 'If-None-Match': '"one"' }).status).toBe(304);
    expect(asked({ Range: 'bytes=2-4', 'If-Range': '"other"' }).status).toBe(200);
    expect(asked({ Range: 'bytes=2-4', 'If-Range': '"one"' }).status).toBe(206);
  });
});
