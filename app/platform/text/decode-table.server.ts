import { CsvError, parse } from 'csv-parse/sync';
import { InvalidField } from '../errors';
import { says } from '../form/form-message';

/** The signs by which a workbook (new, old) begins: a file that was saved in the program's own format. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const begins = (bytes: Uint8Array, sign: number[]): boolean => sign.every((byte, at) => bytes[at] === byte);

/** Whether a packed file holds the parts of a Word document (new, old). */
function isOfWord(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes('word/document.xml') || file.includes(Buffer.from('WordDocument', 'utf16le'));
}

/** The text of an uploaded table. Raises `InvalidField` of `field` where it is a Word document, a workbook, UTF-16, or otherwise not UTF-8: it says how to save it. */
export function decodeTable(bytes: Uint8Array, field: string): string {
  if (WORKBOOKS.some((sign) => begins(bytes, sign)) && isOfWord(bytes))
    throw new InvalidField(field, says('tableWord'));
  if (WORKBOOKS.some((sign) => begins(bytes, sign))) throw new InvalidField(field, says('tableWorkbook'));
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // No text has a NUL; in UTF-16 every Latin letter does.
  if (isUtf16 || bytes.includes(0)) throw new InvalidField(field, says('tableUtf16'));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidField(field, says('tableNotUtf8'));
  }
}

/** The cells of a table in CSV, line by line. Raises `InvalidField` of `field`, with the line, where quotation marks do not come in pairs. */
export function readRecords(text: string, delimiter: string, field: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidField(field, says('tableBroken', { line: Number(error.lines ?? 1) }));
  }
}

/** The cells of the first line; none where it cannot be read so. */
export function readHeadings(text: string, delimiter: string): string[] {
  try {
    return parse(text, { delimiter, relax_column_count: true, to: 1 })[0] ?? [];
  } catch {
    // Quoted cells with another sign between them.
    return [];
  }
}
