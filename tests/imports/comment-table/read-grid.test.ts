import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { TABLE_BYTES, TABLE_ROWS } from '~/imports/comment-table/comment-table';
import { readGrid, tableTextOf } from '~/imports/comment-table/read-grid.server';
import { InvalidField } from '~/platform/errors';
import { wordsOf } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';
import { zipOf } from '../workplan-document/zip-of';

const WORKBOOK = { name: 'xl/workbook.xml', content: '<workbook/>' };
const BLANKS = Buffer.alloc(100_000_000, ' ');

const workbook = (rows: (string | number | boolean | Date | null)[][], name = 'Sheet1') =>
  writeXlsx({ sheets: [{ name, rows }] });

async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InvalidField) return wordsOf(error.message, translator('en'));
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a table in CSV', () => {
  test.each([
    ['commas', 'Author,Text\nRosa,"One, two"'],
    ['semicolons', 'Author;Text\nRosa;One, two'],
    ['tabs', 'Author\tText\r\nRosa\tOne, two'],
    ['semicolons, all quoted, with a byte order mark', '\uFEFF"Author";"Text"\n"Rosa";"One, two"'],
    ['semicolons under headings of its own', 'Wer;Was genau\nRosa;One, two'],
  ])('with %s is read', async (_, text) => {
    const { rows } = readGrid(await tableTextOf(Buffer.from(text)));
    expect(rows).toEqual([{ row: 2, cells: ['Rosa', 'One, two'] }]);
  });

  test('keeps the numbers of its rows where some are empty, and gives guarded cells as they were', () => {
    const { rows } = readGrid('Text;Author\nOne;\n;\n\n"Three\nlines\nlong";\'=1+1\n');
    expect(rows).toEqual([
      { row: 2, cells: ['One', ''] },
      { row: 5, cells: ['Three\nlines\nlong', '=1+1'] },
    ]);
  });

  test.each<[string, Buffer, string]>([
    ['in UTF-16', Buffer.from('\uFEFFText\nx', 'utf16le'), 'UTF-16'],
    ['in UTF-16 without its mark', Buffer.from('Text\nx', 'utf16le'), 'UTF-16'],
    ['in Latin-1', Buffer.from('Text\nÅsa', 'latin1'), 'not in UTF-8'],
    ['of an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'CSV UTF-8'],
    ['larger than is taken', Buffer.from(`Text\n${'x'.repeat(TABLE_BYTES)}`), 'at most 5 MB'],
  ])('%s is refused', async (_, bytes, words) => {
    expect(await refusalOf(() => tableTextOf(bytes))).toContain(words);
  });

  test.each([
    ['with a quotation mark that has no counterpart', 'Text\n"open', 'from line 2 on'],
    ['without rows', 'Text;Author\n;\n', 'no row below'],
    ['that is empty', '', 'no row below'],
    ['with a cell in no column', 'Text;Author\nOne;Rosa;and more', 'Row 2: “and more” stands in no column'],
    ['with a row too many', `Text\n${'x\n'.repeat(TABLE_ROWS + 1)}`, '10,001 rows'],
    ['with too many columns', `${'a;'.repeat(150)}\n${'x;'.repeat(150)}`, '151 columns'],
  ])('%s is refused', async (_, text, words) => {
    expect(await refusalOf(() => readGrid(text))).toContain(words);
  });
});

describe('a table in a workbook', () => {
  const readBack = async (bytes: Uint8Array) => readGrid(await tableTextOf(bytes));

  test('is read with dates as dates, yes and no, numbers, and texts of several lines', async () => {
    const bytes = await workbook([
      ['Author', 'Date', 'Text', 'Question', 'Withheld'],
      ['Rosa', new Date('2026-10-20T00:00:00Z'), 'One;\n"two", three', 2, true],
      [null, new Date('2026-10-20T14:30:00Z'), "'=SUM(A1)", 1, false],
    ]);
    expect(await readBack(bytes)).toEqual({
      headings: ['Author', 'Date', 'Text', 'Question', 'Withheld'],
      rows: [
        { row: 2, cells: ['Rosa', '2026-10-20', 'One;\n"two", three', '2', 'yes'] },
        { row: 3, cells: ['', '2026-10-20T14:30:00', '=SUM(A1)', '1', 'no'] },
      ],
    });
  });

  test('gives the last value of a formula, and computes nothing', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Text', 'Author'],
            ['x', null],
          ],
          cells: new Map([
            ['1,1', { value: null, formula: 'CONCAT("Ro","sa")', formulaResult: 'as it was shown' }],
          ]),
        },
      ],
    });
    expect((await readBack(bytes)).rows[0]?.cells).toEqual(['x', 'as it was shown']);
  });

  test('is the sheet whose headings say most; a hidden one is not looked at', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Cover', rows: [['A survey'], ['of the coast']] },
        {
          name: 'Hidden',
          hidden: true,
          rows: [
            ['Text', 'Author', 'Date'],
            ['not this', '', ''],
          ],
        },
        {
          name: 'Data',
          rows: [
            ['Text', 'Author'],
            ['this', 'Rosa'],
          ],
        },
      ],
    });
    expect((await readBack(bytes)).rows).toEqual([{ row: 2, cells: ['this', 'Rosa'] }]);
  });

  test('of ten thousand rows is read', async () => {
    const rows = Array.from({ length: TABLE_ROWS }, (_, at) => [`Comment ${at}`, 'Rosa']);
    const { rows: read } = await readBack(await workbook([['Text', 'Author'], ...rows]));
    expect(read).toHaveLength(TABLE_ROWS);
    expect(read.at(-1)).toEqual({ row: TABLE_ROWS + 1, cells: ['Comment 9999', 'Rosa'] });
    const more = [['Text', 'Author'], ...rows, ['one too many', 'Rosa']];
    expect(await refusalOf(async () => readBack(await workbook(more)))).toContain('10,001 rows');
  });

  test('that swells when it is unpacked is refused, whatever it says of its size', async () => {
    const swelling = zipOf([WORKBOOK, { name: 'xl/sharedStrings.xml', content: BLANKS }]);
    expect(swelling.length).toBeLessThan(200_000);
    const words = 'far larger than it looks';
    expect(await refusalOf(() => tableTextOf(swelling))).toContain(words);
    const lying = zipOf([WORKBOOK, { name: 'xl/sharedStrings.xml', content: BLANKS, declaredBytes: 100 }]);
    expect(await refusalOf(() => tableTextOf(lying))).toMatch(/far larger|no workbook/);
  });

  test('that has one long text in thousands of cells is refused before it is written out', async () => {
    const long = 'x'.repeat(30_000);
    const bytes = await workbook([['Text'], ...Array.from({ length: 5000 }, () => [long])]);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await refusalOf(() => tableTextOf(bytes))).toContain('at most 5 MB');
  });

  test('with two cells at its far corners does not fill the memory between them', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['Text'], ['x']], cells: new Map([['1048575,16383', { value: 'far' }]]) }],
    });
    expect((await readBack(bytes)).rows).toEqual([{ row: 2, cells: ['x'] }]);
  });

  test.each<[string, () => Buffer]>([
    ['an archive of something else', () => zipOf([{ name: 'letter.txt', content: 'Dear secretariat' }])],
    ['a workbook cut off in the middle', () => zipOf([WORKBOOK]).subarray(0, 60)],
    ['a workbook without a sheet that can be read', () => zipOf([{ ...WORKBOOK, content: '<workbook' }])],
  ])('%s is refused in words', async (_, bytes) => {
    expect(await refusalOf(() => tableTextOf(bytes()))).toContain('no workbook that can be read');
  });
});
