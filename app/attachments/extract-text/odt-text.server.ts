import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { tidyText } from './tidy-text';

/** What ends a line of the text; in a cell or a note it ends none. */
const LINES = new Set(['text:p', 'text:h', 'text:line-break']);
const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);
/** What is not the text that a reader sees: deleted words, remarks in the margin, what only the program needs. */
const NOT_TEXT = new Set(['text:tracked-changes', 'office:annotation', 'text:sequence-decls']);

/** The text of an OpenDocument text with its lists, tables and notes; null where it opens with a password only. Throws where it is broken. */
export async function odtText(bytes: Buffer): Promise<string | null> {
  const parts = await readParts(bytes, ['content.xml', 'META-INF/manifest.xml']);
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) return null;
  const content = parts.get('content.xml');
  if (content === undefined) throw new Error('An OpenDocument text has a content.xml.');
  return tidyText(textOfContent(content));
}

function textOfContent(xml: string): string {
  const said: string[] = [];
  const notes: string[] = [];
  /** Where the text goes: a note, which stands in the middle of a sentence, goes to the end. */
  let into = said;
  const open = { body: 0, skipped: 0, cell: 0, note: 0 };
  let cellsOfRow = 0;
  const count = (name: string, step: 1 | -1): void => {
    if (name === 'office:text') open.body += step;
    if (NOT_TEXT.has(name)) open.skipped += step;
    if (CELLS.has(name)) open.cell += step;
    if (name === 'text:note') open.note += step;
    into = open.note > 0 ? notes : said;
  };
  const say = (text: string): void => {
    if (open.body > 0 && open.skipped === 0) into.push(text);
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    count(name, 1);
    if (name === 'table:table-row') cellsOfRow = 0;
    if (CELLS.has(name) && cellsOfRow++ > 0) say('\t');
    if (name === 'text:s') say(' ');
    if (name === 'text:tab') say('\t');
    if (name === 'text:note-body') say(' ');
  });
  parser.on('text', (text) => {
    // Line ends in the source are layout; those that are meant have an element.
    say(text.replace(/\s+/g, ' '));
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'table:table-row' || name === 'text:note') say('\n');
    if (LINES.has(name)) say(open.cell > 0 || open.note > 0 ? ' ' : '\n');
    count(name, -1);
  });
  parser.write(xml).close();
  return `${said.join('')}\n${notes.join('')}`;
}

/** These files of an archive, as text. Its size has been measured before. */
async function readParts(bytes: Buffer, names: string[]): Promise<Map<string, string>> {
  const zip = await promisify<Buffer, object, ZipFile>(fromBuffer)(bytes, {
    lazyEntries: true,
    autoClose: false,
  });
  const parts = new Map<string, string>();
  const keep = async (entry: Entry): Promise<void> => {
    if (names.includes(entry.fileName)) {
      const chunks: Buffer[] = [];
      for await (const chunk of await promisify(zip.openReadStream.bind(zip))(entry)) chunks.push(chunk);
      parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
    }
    zip.readEntry();
  };
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => void keep(entry).catch(reject));
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.readEntry();
  });
}
