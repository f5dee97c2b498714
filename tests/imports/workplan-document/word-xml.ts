import { relationsOf, wordFiles, type ZipEntry, zipOf } from './zip-of';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LIST = '8';

/** Headings that an outline of the document counts, as XML; level 0 is the outermost. */
export const countedHeadings = (headings: readonly { level: number; text: string }[]): string =>
  headings
    .map(
      ({ level, text }) =>
        `<w:p><w:pPr><w:pStyle w:val="Heading${level + 1}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${LIST}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
    )
    .join('');

/** The bytes of a Word document whose outline counts in this format and prints these texts, one for each level. */
export function wordDocument(body: string, outline: { format: string; texts: readonly string[] }): Buffer {
  const levels = outline.texts.map(
    (text, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:pStyle w:val="Heading${at + 1}"/><w:numFmt w:val="${outline.format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  const style = (at: number): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${at}"><w:name w:val="heading ${at}"/></w:style>`;
  const files: ZipEntry[] = [
    relationsOf(
      `<Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    ),
    { name: 'word/styles.xml', content: `<w:styles ${WORD}>${style(1)}${style(2)}</w:styles>` },
    {
      name: 'word/numbering.xml',
      content: `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="3">${levels.join('')}</w:abstractNum><w:num w:numId="${LIST}"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
    },
  ];
  return zipOf(wordFiles(body, files));
}
