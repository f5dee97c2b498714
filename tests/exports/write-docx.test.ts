import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportDataset } from '~/exports/export';
import { writeDocx } from '~/exports/write-docx.server';
import { xmlText } from '~/exports/xml-text';
import { madeComment, madeDataset, madeOrganisation, madeTag } from './made-dataset';
import { isSoundXml, unzip, wordText } from './unzip';

const partsOf = async (dataset: ExportDataset): Promise<Map<string, string>> =>
  unzip(await writeDocx(dataset));
const documentOf = async (dataset: ExportDataset): Promise<string> =>
  (await partsOf(dataset)).get('word/document.xml') ?? '';

/** The paragraphs with a heading style, in order. */
const headingsOf = (document: string, level: number): string[] =>
  [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="Heading${level}"/>`))
    .map((paragraph) => wordText(paragraph).trim());

const text = 'We thank you. New Priority 5 needs teachers & money. Soon.';
const quote = 'New Priority 5';
const start = text.indexOf(quote);
const comments = [
  madeComment(1, {
    text,
    organisations: [madeOrganisation('Harbour Union'), madeOrganisation('Ångström Centre')],
    tags: [
      madeTag('priority', 'N5', { quote, start, end: start + quote.length, position: 'asks_for_change' }),
    ],
  }),
  madeComment(2, { author: 'Name withheld', organisation: 'Name withheld', nameWithheld: true, parent: 1 }),
  madeComment(3, { author: null, tags: [madeTag('priority', 'N5', { state: 'proposed' })] }),
];

describe('the report', () => {
  test('has a section for each priority, then the rest, the organisations and the annex', async () => {
    const document = await documentOf(madeDataset(comments));
    expect(headingsOf(document, 1)).toEqual([
      'Overview',
      'O6. Early warning for coastal storms',
      'N5. Apprenticeships in harbour towns',
      'N9. Nobody wrote about this one',
      'Comments that name no priority',
      'Organisations',
      'Annex: the comments in full',
    ]);
    expect(headingsOf(document, 2).map((heading) => heading.replaceAll('\u00a0', ' '))).toEqual([
      'Comment 1. Harbour Union; Ångström Centre',
      'Comment 2. Name withheld',
      'Comment 3. Author not named',
    ]);
  });

  test('quotes the evidence in its sentence, with the link to the comment', async () => {
    const parts = await partsOf(madeDataset(comments));
    const said = wordText(parts.get('word/document.xml') ?? '');
    expect(said).toContain('“New Priority 5 needs teachers & money.” (asks for a change)');
    expect(parts.get('word/_rels/document.xml.rels')).toContain(
      'https://consult.example.org/spaces/harbour/comments/1',
    );
  });

  test('says how many spoke, that a proposal awaits review, and where nobody did', async () => {
    const said = wordText(await documentOf(madeDataset(comments)));
    expect(said).toContain(
      '1 comment from 2 organisations. 1 confirmed tag. One more comment is tagged here by proposal only',
    );
    expect(said.match(/No comment names this priority\./g)).toHaveLength(2);
  });

  test('has a title page with the disclaimer, a table of contents that is filled, and page numbers', async () => {
    const parts = await partsOf(madeDataset(comments));
    const document = parts.get('word/document.xml') ?? '';
    expect(wordText(document)).toContain('Comments express the views of those who sign them.');
    expect(document).toMatch(/<w:instrText[^>]*>TOC [^<]*<\/w:instrText>/);
    expect(document.match(/<w:pStyle w:val="TOC1"\/>/g)).toHaveLength(7);
    expect([...parts].some(([name, part]) => name.includes('footer') && part.includes('PAGE'))).toBe(true);
  });

  test('marks the heading rows of its tables', async () => {
    const document = await documentOf(madeDataset(comments));
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(document.match(/<w:tbl>/g)?.length ?? 0);
  });

  test('is marked as internal when it holds what is not published, and only then', async () => {
    const warning = 'For internal use';
    const hidden = madeComment(4, { status: 'hidden' });
    expect(wordText(await documentOf(madeDataset(comments)))).not.toContain(warning);
    const internal = wordText(await documentOf(madeDataset([...comments, hidden])));
    expect(internal).toContain(warning);
    expect(internal).toContain('not published: hidden');
  });

  test('of a space without comments says so', async () => {
    const said = wordText(await documentOf(madeDataset([])));
    expect(said).toContain('There are no comments.');
    expect(said).toContain('No organisation is recorded with any comment.');
  });

  test('sets Arabic from right to left', async () => {
    const document = await documentOf(
      madeDataset([madeComment(1, { language: 'ar', text: 'نرحب بالمسودة' })]),
    );
    expect(document.match(/<w:bidi\/>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(document).toContain('<w:rtl/>');
  });

  test('no text breaks the file, and each comment is there in full', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (written) => {
        const dataset = madeDataset([madeComment(1, { text: `a${written}z`, author: written })]);
        const parts = await partsOf(dataset);
        expect([...parts].filter(([, part]) => !isSoundXml(part)).map(([name]) => name)).toEqual([]);
        const flat = (value: string): string => value.replace(/\s+/g, ' ');
        expect(flat(wordText(parts.get('word/document.xml') ?? ''))).toContain(flat(xmlText(`a${written}z`)));
      }),
      { numRuns: 40 },
    );
  });
});
