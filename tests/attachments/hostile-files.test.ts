import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFile } from '~/attachments/answer-file';
import { checkFile } from '~/attachments/check-file.server';
import { FILE_KINDS, type FileEnding, safeName } from '~/attachments/file-kind';
import { stripLocation } from '~/attachments/strip-location/strip-location';
import { InvalidField } from '~/platform/errors';
import { ATTACHMENT_TYPES } from '~/spaces/attachment-limits';
import { zipOf } from '../imports/workplan-document/zip-of';
import { pdfOf } from './extract-text/pdf-of';
import { JPEG, PNG } from './strip-location/pictures';

const LIMITS = { types: ATTACHMENT_TYPES, bytes: 1_000_000 };
const PAGE = Buffer.from('<!doctype html><html><script>alert(1)</script>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const GIF_SCRIPT = Buffer.from('GIF89a/*\x01\0\0\0\0*/=1;alert(1)//', 'latin1');
const ARCHIVE = zipOf([{ name: 'META-INF/run.js', content: 'alert(1)' }]);

describe('a file that is two things at once', () => {
  test.each<[string, string, Uint8Array]>([
    ['an SVG by its name', 'a.svg', SVG],
    ['an SVG named as a picture', 'a.png', SVG],
    ['a page named .pdf', 'a.pdf', PAGE],
    ['a page in front of a PDF', 'a.pdf', Buffer.concat([PAGE, pdfOf(['x'])])],
    ['a GIF that is a script', 'a.gif', GIF_SCRIPT],
    ['a GIF that is a script, named as a picture', 'a.jpg', GIF_SCRIPT],
    ['an archive in front of a picture', 'a.png', Buffer.concat([ARCHIVE, PNG])],
    ['an archive named as a Word document', 'a.docx', ARCHIVE],
    ['a picture named as a text', 'a.txt', JPEG],
    ['a PDF named as a table', 'a.csv', Buffer.concat([pdfOf(['x']), Buffer.from([0])])],
    ['a program with a second ending', 'letter.pdf.exe', Buffer.from('MZ')],
    ['a file of no bytes', 'a.txt', new Uint8Array()],
    ['a file whose name is only its ending', 'pdf', pdfOf(['x'])],
  ])('%s is refused', async (_, name, bytes) => {
    await expect(checkFile(name, bytes, LIMITS)).rejects.toThrow(InvalidField);
  });

  test('a picture loses the archive that hangs behind it', async () => {
    const both = Buffer.concat([JPEG, ARCHIVE]);
    const ending = await checkFile('a.jpg', both, LIMITS);
    expect(stripLocation(ending, both)).toEqual(JPEG);
  });

  test.each<[string, string, Uint8Array]>([
    ['a PDF with a page behind it', 'a.pdf', Buffer.concat([pdfOf(['x']), PAGE])],
    ['a text that is a page', 'a.txt', PAGE],
    ['a table that is an SVG', 'a.csv', SVG],
  ])('%s is what its name says, and is only ever saved', async (_, name, bytes) => {
    const ending = await checkFile(name, bytes, LIMITS);
    const sent = answerFile(new Request('http://x/'), {
      name: safeName(name, ending),
      mediaType: FILE_KINDS[ending],
      bytes,
      tag: 'one',
    });
    expect(sent.headers.get('Content-Disposition')).toMatch(/^attachment; filename="a\.\w+"/);
    expect(sent.headers.get('Content-Type')).toMatch(
      /^(?:application\/pdf|text\/(?:plain|csv); charset=utf-8)$/,
    );
    expect(sent.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
  });

  test('a text in UTF-16 with its mark is a text; a program with such a mark is none', async () => {
    expect(await checkFile('a.txt', Buffer.from('\uFEFFÅsa', 'utf16le'), LIMITS)).toBe('txt');
    const program = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('MZ\0\0\x01\0')]);
    await expect(checkFile('a.txt', program, LIMITS)).rejects.toThrow(InvalidField);
  });

  test('no kind of file is sent as something that a browser runs', () => {
    for (const ending of Object.keys(FILE_KINDS) as FileEnding[]) {
      const sent = answerFile(new Request('http://x/'), {
        name: `a.${ending}`,
        mediaType: FILE_KINDS[ending],
        bytes: PAGE,
        tag: 'one',
      });
      expect(sent.headers.get('Content-Disposition')).toMatch(/^attachment;/);
      expect(sent.headers.get('Content-Type')).not.toMatch(/html|svg|xml$|xml;|script/);
    }
  });
});

describe('a name that was made to deceive', () => {
  test.each([
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(150)}.pdf`],
    ['/etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\Windows\\win.ini.pdf', 'win.ini.pdf'],
    ['..', 'file.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.pdf'],
    ['a\u200Bd\u2060m\u00ADi\uFE0Fn\u3164\u{E0041}.pdf', 'admin.pdf'],
    ['\u2066letter\u2069.pdf', 'letter.pdf'],
    ['con.pdf', '_con.pdf'],
    ['CON.report.pdf', '_CON.report.pdf'],
    ['lpt1', '_lpt1.pdf'],
    ['COM¹.pdf', '_COM¹.pdf'],
    ['n\u200Bul.pdf', '_nul.pdf'],
    ['contract.pdf', 'contract.pdf'],
    ['letter. . .pdf', 'letter.pdf'],
    ['a<b>:"c"|d?.pdf', 'a_b___c__d_.pdf'],
    ['~$letter.pdf', '~$letter.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given, 'pdf')).toBe(kept);
  });

  test('fits into the file systems of those who save it, whatever it was', () => {
    const name = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(
        fc.oneof(
          name,
          name.map((one) => one.repeat(20)),
        ),
        (given) => {
          const kept = safeName(given, 'docx');
          expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
          expect(kept).toMatch(
            /^[^\s.<>:"/\\|?*\p{Cc}\p{Default_Ignorable_Code_Point}][^<>:"/\\|?*\p{Cc}\p{Default_Ignorable_Code_Point}]*\.docx$/u,
          );
          expect(kept).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\.|[. ]\.docx$/i);
          expect(kept.isWellFormed()).toBe(true);
          expect(safeName(kept, 'docx')).toBe(kept);
        },
      ),
      { numRuns: 1000 },
    );
    expect(Buffer.byteLength(safeName('رسالة'.repeat(60), 'pdf'))).toBeLessThanOrEqual(255);
  });
});
