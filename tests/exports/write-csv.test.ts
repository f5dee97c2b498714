import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORT_COLUMNS } from '~/exports/columns';
import { writeCsv } from '~/exports/write-csv';
import { guardCell, unguardCell } from '~/platform/text/guard-cell';
import { madeComment, madeDataset, madeTag } from './made-dataset';

const csvOf = (...given: Parameters<typeof madeDataset>): string =>
  [...writeCsv(madeDataset(...given))].join('');
const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

/** Any text that PostgreSQL can hold, rich in what a CSV or a spreadsheet stumbles over. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '"',
        "'",
        ',',
        ';',
        ' ',
        '＝',
        '\u00a0',
        '\u200b',
        '\ufeff',
        'a',
        '1',
        'ع',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('the table', () => {
  test('begins with a byte order mark and the column names, and every line ends with CR LF', () => {
    const csv = csvOf([madeComment(1)]);
    expect(csv.startsWith(`\uFEFF"${EXPORT_COLUMNS.map(({ name }) => name).join('","')}"\r\n`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.match(/(?<!\r)\n/g)).toBeNull();
  });

  test('has a row per comment and priority, and one for each silent priority', () => {
    const both = [madeTag('priority', 'O6', { quote: 'storms' }), madeTag('priority', 'N5')];
    const rows = rowsOf(csvOf([madeComment(1, { tags: both }), madeComment(2)]));
    expect(rows.map((row) => [row.group_code, row.group_comments, row.comment_number, row.quotes])).toEqual([
      ['O6', '1', '1', 'storms'],
      ['N5', '1', '1', ''],
      ['N9', '0', '', ''],
      ['none', '1', '2', ''],
    ]);
  });

  test('says of a comment where it stands, when and by whom it was written, and what else it speaks to', () => {
    const tags = [
      madeTag('priority', 'O6', { quote: 'A' }),
      madeTag('priority', 'O6', { quote: 'B', position: 'objects', source: 'author' }),
      madeTag('gcm', '5'),
      madeTag('pd', '59'),
      madeTag('sdg', '10.c'),
      madeTag('gcm', '18', { state: 'proposed' }),
    ];
    const [row] = rowsOf(
      csvOf([
        madeComment(7, {
          tags,
          parent: 3,
          date: '2026-10-20',
          datePrecision: 'day',
          attachmentMissing: true,
        }),
      ]),
    );
    expect(row).toMatchObject({
      quotes: 'A\n\nB',
      positions: 'objects',
      tag_sources: 'recognised; author',
      tags: '2',
      permalink: 'https://consult.example.org/spaces/harbour/comments/7',
      question: '1',
      parent: '3',
      date: '2026-10-20',
      date_precision: 'day',
      priorities: 'O6',
      objectives: '5',
      paragraphs: '59',
      other_tags: 'sdg 10.c',
      proposed_tags: 'gcm 18',
      attachments: 'missing',
    });
  });

  test('any text comes back as it was written', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, author) => {
        const [row] = rowsOf(csvOf([madeComment(1, { text, author, tags: [madeTag('priority', 'O6')] })]));
        expect([unguardCell(row?.text ?? ''), unguardCell(row?.author ?? '')]).toEqual([text, author]);
      }),
      { numRuns: 300 },
    );
  });

  test('the same content gives the same bytes', () => {
    const comments = [madeComment(1, { tags: [madeTag('priority', 'N5')] }), madeComment(2)];
    expect(csvOf(structuredClone(comments))).toBe(csvOf(comments));
  });

  test('thousands of rows are written in pieces that make one table', () => {
    const comments = Array.from({ length: 501 }, (_, index) => madeComment(index + 1));
    expect(
      rowsOf(csvOf(comments))
        .filter((row) => row.comment_number)
        .map((row) => Number(row.comment_number)),
    ).toEqual(comments.map(({ number }) => number));
  });
});

describe('a cell that a spreadsheet would run', () => {
  const running = [
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r\n=1',
    '\n=1',
    ' =1',
    '"=1"',
    "'=1",
    '＝1',
    '＠x',
    '\u00a0=1',
    '\ufeff=1',
    '\tx',
    '- a list',
  ];
  test.each(running)('%j is made harmless by an apostrophe', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(unguardCell(guardCell(text))).toBe(text);
  });

  test.each(['1 = 1', 'a-b', "don't", "'quoted'", '', '• = item', 'O6'])('%j is left as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  test('no text begins with a formula sign once it is written, and each can be told from its guard', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(guardCell(text)).not.toMatch(/^[\s"]*[=+\-@＝＋－＠\t\r]/u);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

test('every column is named once, in snake case, and explained', () => {
  const names = EXPORT_COLUMNS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
  expect(EXPORT_COLUMNS.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
});
