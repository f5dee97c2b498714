import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { extractText } from '~/attachments/extract-text/extract-text.server';
import { TEXT_LIMITS, type TextLimits } from '~/attachments/extract-text/extracted-text';
import { FILE_KINDS, type FileEnding } from '~/attachments/file-kind';
import { zipOf } from '../../imports/workplan-document/zip-of';
import { drawn, pdfOf, pdfOfPages, stream } from './pdf-of';

const read = (ending: FileEnding, bytes: Uint8Array, limits: Partial<TextLimits> = {}) =>
  extractText(FILE_KINDS[ending], bytes, { ...TEXT_LIMITS, ...limits });

const odt = (text: string, manifest = '', more: { name: string; content: Buffer }[] = []) =>
  zipOf([
    { name: 'mimetype', content: FILE_KINDS.odt },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: `<manifest>${manifest}</manifest>` },
    ...more,
  ]);

describe('the text of a PDF', () => {
  test('has its paragraphs as lines, whatever lines the layout made, and says where each page begins', async () => {
    const bytes = pdfOf(
      [
        'We welcome the draft workplan, and ask that the network speaks of',
        'long-term pathways for migrant workers and of those whose families stay',
        'behind.',
        '',
        'We would also like to see three things in the next version of the draft:',
        '1. A priority on women migrant workers.',
        '2. A date.',
      ],
      ['Geneva, 5 May'],
    );
    const text = [
      'We welcome the draft workplan, and ask that the network speaks of long-term pathways for migrant workers and of those whose families stay behind.',
      'We would also like to see three things in the next version of the draft:',
      '1. A priority on women migrant workers.',
      '2. A date.',
      'Geneva, 5 May',
    ].join('\n');
    expect(await read('pdf', bytes)).toEqual({ text, pages: [0, text.indexOf('Geneva')], isCut: false });
  });

  test('is cut after so many pages or characters, at a word, and says so', async () => {
    const bytes = pdfOf(['One page'], ['Another page'], ['A third page']);
    expect(await read('pdf', bytes, { pages: 2 })).toEqual({
      text: 'One page\nAnother page',
      pages: [0, 9],
      isCut: true,
    });
    expect(await read('pdf', bytes, { characters: 12 })).toEqual({
      text: 'One page',
      pages: [0],
      isCut: true,
    });
  });

  test('is none where its pages are pictures, and where it opens with a password only', async () => {
    expect(await read('pdf', pdfOfPages(['0 0 100 100 re f']))).toEqual({ reason: 'image-only' });
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<00> <00>]`;
    expect(await read('pdf', pdfOfPages([drawn(['Secret'])], { trailer: locked }))).toEqual({
      reason: 'encrypted',
    });
  });

  test('is none where the file is broken', async () => {
    expect(await read('pdf', Buffer.from('%PDF-1.7\n<html>'))).toEqual({ reason: 'broken' });
    expect(await read('pdf', new Uint8Array())).toEqual({ reason: 'broken' });
  });
});

describe('a file that was made to stop the server', () => {
  test('a PDF that draws for ever is given up, and all else goes on meanwhile', async () => {
    // Twelve forms, each of which draws the next one twenty times.
    const forms = Array.from({ length: 12 }, (_, at) =>
      stream(
        at === 11 ? drawn(['x']) : '/Next Do '.repeat(20),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> /XObject << /Next ${at + 5} 0 R >> >>`,
      ),
    );
    let ticks = 0;
    const clock = setInterval(() => ticks++, 50);
    const answer = await read(
      'pdf',
      pdfOfPages(['/First Do'], { more: forms, resources: '/XObject << /First 4 0 R >>' }),
      { seconds: 4 },
    );
    clearInterval(clock);
    expect(answer).toEqual({ reason: 'too-slow' });
    expect(ticks).toBeGreaterThan(20);
  });

  test('a PDF that swells to gigabytes is stopped at the memory it may take', async () => {
    const packed = stream(Buffer.alloc(400_000_000, 32), '', 2);
    expect(packed.length).toBeLessThan(20_000);
    const answer = await read('pdf', pdfOfPages([packed]), { memoryBytes: 350_000_000 });
    expect(answer).toEqual({ reason: 'too-large' });
  });

  test('an archive that swells is not unpacked, whatever it says of its size', async () => {
    const bomb = { name: 'b', content: Buffer.alloc(5_000_000), declaredBytes: 5 };
    const answer = read('odt', odt('<text:p>x</text:p>', '', [bomb]), { unpackedBytes: 1_000_000 });
    expect(await answer).toMatchObject({ reason: expect.stringMatching(/too-large|broken/) });
    const honest = { name: 'b', content: Buffer.alloc(5_000_000) };
    expect(await read('docx', odt('<text:p>x</text:p>', '', [honest]), { unpackedBytes: 1_000_000 })).toEqual(
      { reason: 'too-large' },
    );
  });

  test('a text that refers to a file of the server does not get it', async () => {
    const content =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><office:document-content xmlns:office="o" xmlns:text="t"><office:text><text:p>&e;</text:p></office:text></office:document-content>';
    expect(await read('odt', zipOf([{ name: 'content.xml', content }]))).toEqual({ reason: 'broken' });
  });
});

describe('the text of a Word document', () => {
  test('has headings, lists, tables and notes as lines', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('As of May.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Joint submission', heading: 'Heading1' }),
            new Paragraph({
              children: [
                new TextRun('We welcome'),
                new FootnoteReferenceRun(1),
                new TextRun({ text: ' the draft', bold: true }),
              ],
            }),
            new Paragraph({ text: 'A date', bullet: { level: 0 } }),
            new Table({ rows: [new TableRow({ children: [cell('Mali'), cell('12')] })] }),
            new Paragraph('نرحب بخطة العمل'),
          ],
        },
      ],
    });
    expect(await read('docx', await Packer.toBuffer(document))).toEqual({
      text: 'Joint submission\nWe welcome the draft\n• A date\nMali\t12\nنرحب بخطة العمل\n1. As of May.',
      isCut: false,
    });
  });

  test('is none where it opens with a password only, has no words, or is broken', async () => {
    const compound = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await read('docx', compound)).toEqual({ reason: 'encrypted' });
    const empty = await Packer.toBuffer(new Document({ sections: [{ children: [] }] }));
    expect(await read('docx', empty)).toEqual({ reason: 'no-text' });
    expect(await read('docx', empty.subarray(0, empty.length - 40))).toEqual({ reason: 'broken' });
  });
});

describe('the text of an OpenDocument text', () => {
  test('has what a reader sees: no deleted words, no remarks; notes at the end', async () => {
    const bytes = odt(`
      <text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
      <text:h>Joint   submission</text:h>
      <text:p>We<text:s text:c="3"/>welcome<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>As of May.</text:p></text:note-body></text:note> the <text:span>draft</text:span> &amp; more<text:line-break/>from Geneva</text:p>
      <text:list><text:list-item><text:p>A date</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>Mali</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>`);
    expect(await read('odt', bytes)).toEqual({
      text: 'Joint submission\nWe welcome the draft & more\nfrom Geneva\nA date\nMali\t12\n1 As of May.',
      isCut: false,
    });
  });

  test('is none where it opens with a password only, or is broken', async () => {
    expect(await read('odt', odt('<text:p>x</text:p>', '<manifest:encryption-data/>'))).toEqual({
      reason: 'encrypted',
    });
    expect(await read('odt', odt('<text:p>x'))).toEqual({ reason: 'broken' });
  });
});

describe('a plain text', () => {
  test.each([
    ['UTF-8', Buffer.from('Åsa نرحب\r\n\r\n b')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFÅsa نرحب\nb')],
    ['UTF-16', Buffer.from('\uFEFFÅsa نرحب\nb', 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('\uFEFFÅsa نرحب\nb', 'utf16le').swap16()],
  ])('in %s is read', async (_, bytes) => {
    expect(await read('txt', bytes)).toEqual({ text: 'Åsa نرحب\nb', isCut: false });
  });

  test('in an older encoding is read as a Western one', async () => {
    expect(await read('txt', Buffer.from('Åsa', 'latin1'))).toEqual({ text: 'Åsa', isCut: false });
  });
});

test('a file of another kind has no text', async () => {
  expect(await read('png', Buffer.from('x'))).toEqual({ reason: 'no-reader' });
});
