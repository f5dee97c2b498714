import { describe, expect, test } from 'vitest';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { paragraph, wordFiles, type ZipEntry, zipOf } from './zip-of';

const read = (body: string, more: ZipEntry[] = []): Promise<DraftDocument> =>
  readWorkplanDocument({ bytes: zipOf(wordFiles(body, more)), fileName: 'plan.docx' });
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations: ZipEntry = {
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
};
const styles: ZipEntry = {
  name: 'word/styles.xml',
  content: `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style></w:styles>`,
};
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

describe('a Word document', () => {
  test('has the numbers that Word counts by itself before headings, and its language', async () => {
    const level = (at: number, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering: ZipEntry = {
      name: 'word/numbering.xml',
      content: `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0">${level(0, '%1.')}${level(1, '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    };
    const heading = (at: number, text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="Titre${at + 1}"/><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const draft = await read(
      [
        heading(0, 'Introduction'),
        paragraph('Avant'),
        heading(0, 'Ce que nous ferons'),
        heading(1, 'Compter mieux'),
        paragraph('Un'),
        heading(1, 'Partager'),
        paragraph('Deux'),
      ].join(''),
      [relations, styles, numbering],
    );
    expect(draft.language).toBe('fr');
    expect(draft.priorities.map(({ code, title }) => [code, title])).toEqual([
      ['2.1', 'Compter mieux'],
      ['2.2', 'Partager'],
    ]);
  });

  test('has tables whose cells span rows and columns: a group over several priorities belongs to each', async () => {
    const span = '<w:gridSpan w:val="3"/>';
    const draft = await read(
      `<w:tbl>${row(cell('Group'), cell('Title'), cell('Lead'))}${row(cell('New', '<w:vMerge w:val="restart"/>'), cell('N1 Data'), cell('DESA'))}${row(cell('', '<w:vMerge/>'), cell('N2 Rescue'), cell('UNHCR'))}${row(cell('Ongoing priorities', span))}${row(cell(''), cell('O3 Detention'), cell('UNICEF'))}</w:tbl>`,
    );
    expect(draft.priorities.map(({ code, group, leads }) => [code, group, leads])).toEqual([
      ['N1', 'new', ['DESA']],
      ['N2', 'new', ['UNHCR']],
      ['O3', 'ongoing', ['UNICEF']],
    ]);
  });

  test('that claims cells of a million columns does no harm', async () => {
    const draft = await read(
      `<w:tbl>${row(cell('Wide', '<w:gridSpan w:val="1000000000"/>'), cell('Narrow'))}</w:tbl>`,
    );
    expect(renderMarkdown(draft.blocks[0]?.markdown ?? '').text).toContain('Narrow');
  });

  test('keeps its footnotes as text, and bold words bold', async () => {
    const footnotes: ZipEntry = {
      name: 'word/footnotes.xml',
      content: `<w:footnotes ${WORD}><w:footnote w:id="2">${paragraph('Resolution seven')}</w:footnote></w:footnotes>`,
    };
    const body =
      '<w:p><w:r><w:t xml:space="preserve">We rely on </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">law </w:t></w:r><w:r><w:t>alone</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const draft = await read(body, [relations, styles, footnotes]);
    expect(draft.blocks.map(({ markdown }) => markdown)).toEqual([
      'We rely on **law** alone[1]',
      '1. Resolution seven',
    ]);
  });

  test('keeps what its reader passes over: the last paragraph holds it, and the officer is told', async () => {
    const field =
      '<w:p><w:fldSimple w:instr="REF x"><w:r><w:t>harbour master</w:t></w:r></w:fldSimple></w:p>';
    const draft = await read(paragraph('Ask the') + field);
    expect(draft.blocks.map(({ markdown }) => markdown)).toEqual(['Ask the', 'harbour master']);
    expect(draft.warnings.map(({ kind }) => kind)).toContain('unplaced');
  });
});

test('a text with quotes and lists nested as deep as it can be shown is read', async () => {
  const deep = `${'>'.repeat(400)} word`;
  const draft = await readWorkplanDocument({ bytes: Buffer.from(deep), fileName: 'a.md' });
  expect(draft.blocks.map(({ markdown }) => markdown)).toEqual(['word']);
});
