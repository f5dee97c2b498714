import { Document, Packer, Paragraph } from 'docx';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { checkFile } from '~/attachments/check-file.server';
import type { FileLimits } from '~/attachments/file-kind';
import { InvalidField } from '~/platform/errors';
import { wordsOf } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';
import { ATTACHMENT_TYPES } from '~/spaces/attachment-limits';
import { zipOf } from '../imports/workplan-document/zip-of';

const LIMITS: FileLimits = { types: ATTACHMENT_TYPES, bytes: 1_000_000 };
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const docx = () =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Dear secretariat')] }] }));

async function refusalOf(name: string, bytes: Uint8Array, limits = LIMITS): Promise<string> {
  const error = await checkFile(name, bytes, limits).catch((error: unknown) => error);
  if (!(error instanceof InvalidField)) throw error;
  return wordsOf(error.message, translator('en'));
}

describe('a file is what its bytes say', () => {
  test('and is taken where its name says the same', async () => {
    const sheets = [{ name: 'A', rows: [['a']] }];
    expect(await checkFile('a.pdf', PDF, LIMITS)).toBe('pdf');
    expect(await checkFile('a.PNG', PNG, LIMITS)).toBe('png');
    expect(await checkFile('a.docx', await docx(), LIMITS)).toBe('docx');
    expect(await checkFile('a.xlsx', await writeXlsx({ sheets }), LIMITS)).toBe('xlsx');
    expect(await checkFile('a.ods', await writeOds({ sheets }), LIMITS)).toBe('ods');
    expect(await checkFile('a.csv', Buffer.from('a;b\nç;é'), LIMITS)).toBe('csv');
    expect(await checkFile('a.txt', Buffer.from('Åsa', 'latin1'), LIMITS)).toBe('txt');
  });

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['a page of the web named .pdf', 'a.pdf', () => Buffer.from('<html><script>'), /ends in \.pdf, but/],
    ['a picture named .docx', 'a.docx', () => PNG, /ends in \.docx, but/],
    ['a Word document named .txt', 'a.txt', docx, /ends in \.txt, but/],
    [
      'an archive named .docx',
      'a.docx',
      () => zipOf([{ name: 'a.txt', content: 'x' }]),
      /ends in \.docx, but/,
    ],
    ['a program', 'a.exe', () => Buffer.from('MZ\0\0'), /takes no such files\. It takes: pdf, docx/],
    ['a file without an ending', 'letter', () => PDF, /takes no such files/],
    ['an empty file', 'a.pdf', () => Buffer.alloc(0), /empty/],
    ['a large file', 'a.pdf', () => Buffer.concat([PDF, Buffer.alloc(1_000_000)]), /at most/],
  ])('%s is refused', async (_, name, bytes, words) => {
    expect(await refusalOf(name, await bytes())).toMatch(words);
  });

  test('and only of the kinds that the space takes', async () => {
    expect(await refusalOf('a.png', PNG, { types: ['pdf'], bytes: 1000 })).toContain('It takes: pdf.');
  });
});
