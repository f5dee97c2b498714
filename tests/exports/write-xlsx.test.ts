import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { EXPORT_COLUMNS } from '~/exports/columns';
import type { ExportDataset } from '~/exports/export';
import { writeCsv } from '~/exports/write-csv';
import { writeXlsx } from '~/exports/write-xlsx';
import { CELL_LIMIT, cellText, letters } from '~/exports/xlsx-sheet';
import { xmlText } from '~/exports/xml-text';
import { madeComment, madeDataset, madeTag } from './made-dataset';
import { isSoundXml, unzip } from './unzip';

type Rows = (string | number | boolean | Date | null)[][];

async function sheetsOf(dataset: ExportDataset): Promise<Map<string, Rows>> {
  const workbook = await readXlsx(await writeXlsx(dataset));
  return new Map(workbook.sheets.map(({ name, rows }) => [name, rows as Rows]));
}

async function cellsOf(dataset: ExportDataset, column: string): Promise<Rows[number]> {
  const [heading, ...rows] = (await sheetsOf(dataset)).get('Comments') ?? [];
  return rows.map((row) => row[heading?.indexOf(column) ?? -1] ?? null);
}

const provenanceOf = (rows: Rows | undefined, item: string): unknown =>
  rows?.find(([name]) => name === item)?.[1];

describe('the workbook', () => {
  const tags = [madeTag('priority', 'O6', { quote: 'storms' }), madeTag('gcm', '5')];
  const dataset = madeDataset([
    madeComment(1, { tags }),
    madeComment(2, { date: '2026-10-20', datePrecision: 'day' }),
  ]);

  test('has a sheet for the summary, the comments, the matrix, the codebook and the provenance', async () => {
    expect([...(await sheetsOf(dataset)).keys()]).toEqual([
      'Summary',
      'Comments',
      'Matrix',
      'Codebook',
      'Provenance',
    ]);
  });

  test('sums up every priority, silent ones too, and the whole', async () => {
    const rows = (await sheetsOf(dataset)).get('Summary') ?? [];
    expect(rows.slice(1, 6).map((row) => [row[0], row[3]])).toEqual([
      ['O6', 1],
      ['N5', 0],
      ['N9', 0],
      ['none', 1],
      [null, 2],
    ]);
  });

  test('explains every column of the sheet of comments', async () => {
    const sheets = await sheetsOf(dataset);
    const explained = sheets.get('Codebook')?.map(([name]) => name);
    expect(explained).toEqual(expect.arrayContaining(EXPORT_COLUMNS.map(({ name }) => name)));
    expect(sheets.get('Comments')?.[0]).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
  });

  test('says from which revision it comes, and the SHA-256 of the CSV of the same content', async () => {
    const provenance = (await sheetsOf(dataset)).get('Provenance');
    const csv = [...writeCsv(dataset)].join('');
    expect(provenanceOf(provenance, 'SHA-256 of the CSV of the same content')).toBe(
      createHash('sha256').update(csv).digest('hex'),
    );
    expect(provenanceOf(provenance, 'Revision')).toBe(7);
    expect(provenanceOf(provenance, 'Disclaimer')).toBe(dataset.space.disclaimer);
  });

  test('crosses priorities with objectives', async () => {
    const rows = (await sheetsOf(dataset)).get('Matrix') ?? [];
    expect(rows.slice(1, 5).map((row) => row.slice(2))).toEqual([
      [0, 1, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 1, 0, 1],
    ]);
  });

  test('has a real date where the moment is known, the day as text where no more is', async () => {
    expect(await cellsOf(dataset, 'date')).toEqual([
      new Date('2026-10-20T10:00:00Z'),
      null,
      null,
      '2026-10-20',
    ]);
  });

  test('links each comment to its page, freezes the headings and offers filters', async () => {
    const sheet = unzip(await writeXlsx(dataset)).get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet.match(/<hyperlink /g)).toHaveLength(2);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ');
  });

  test('the same content gives the same bytes', async () => {
    expect(Buffer.compare(await writeXlsx(dataset), await writeXlsx(structuredClone(dataset)))).toBe(0);
  });
});

describe('what people write', () => {
  test.each(['=1+1', '@SUM(A1)', '  spaces  ', '_x0041_', 'a\tb', 'سلام', '😀'])(
    '%j stands as it is, and is no formula',
    async (text) => {
      const dataset = madeDataset([madeComment(1, { text })]);
      expect((await cellsOf(dataset, 'text')).at(-1)).toBe(text);
      expect([...unzip(await writeXlsx(dataset)).values()].filter((part) => part.includes('<f>'))).toEqual(
        [],
      );
    },
  );

  test('no text breaks the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const dataset = madeDataset([madeComment(1, { text: `a${text}z`, author: text })]);
        const parts = [...unzip(await writeXlsx(dataset))];
        expect(parts.filter(([, part]) => !isSoundXml(part)).map(([name]) => name)).toEqual([]);
        expect((await cellsOf(dataset, 'text')).at(-1)).toBe(xmlText(`a${text}z`));
      }),
      { numRuns: 60 },
    );
  });

  test('a text too long for a cell is cut, says so, and splits no character', () => {
    const note = ' [cut]';
    const cut = cellText('😀'.repeat(CELL_LIMIT), note);
    expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT);
    expect(cut.endsWith(note)).toBe(true);
    expect(Buffer.from(cut).toString()).toBe(cut);
    expect(cellText('x'.repeat(CELL_LIMIT), note)).toHaveLength(CELL_LIMIT);
  });
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(letters(column)).toBe(name);
});
