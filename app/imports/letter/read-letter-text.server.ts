import { endingOfType } from '~/attachments/file-kind';
import { readFile } from '~/attachments/read-file.server';
import { db } from '~/platform/db.server';
import { TEXT_LENGTH } from '../comment-table/comment-table';
import type { Piece } from '../workplan-document/document-piece';
import { readDocx } from '../workplan-document/read-docx.server';

/** The text in the file of a letter, to be looked over: of a Word document its paragraphs, lists and tables, of a plain text all of it. Null where none can be read. */
async function readLetterText(file: { sha256: string; mediaType: string }): Promise<string | null> {
  const ending = endingOfType(file.mediaType);
  if (ending !== 'docx' && ending !== 'txt') return null;
  const bytes = Buffer.from(await readFile(file.sha256));
  const text = ending === 'txt' ? decoded(bytes) : await wordText(bytes);
  return text === null
    ? null
    : text
        .replace(/\r\n?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
        .slice(0, TEXT_LENGTH) || null;
}

/** The same of a file that is kept, by its hash in hexadecimal; null also for one that is not there. */
export async function readKeptText(sha256: string): Promise<string | null> {
  const stored = await db().storedFile.findUnique({ where: { sha256 } });
  return stored && readLetterText(stored);
}

async function wordText(bytes: Buffer): Promise<string | null> {
  try {
    const { pieces } = await readDocx(bytes);
    return pieces.map(plainOf).join('\n\n');
  } catch {
    // It is attached all the same; its text is typed.
    return null;
  }
}

/** As somebody would type it: an item of a list, or a row of a table, is a line. */
function plainOf(piece: Piece): string {
  if (piece.kind === 'list')
    return piece.items
      .map(({ text, depth, number }) => {
        const marker = number === null ? '-' : `${number}.`;
        return `${'   '.repeat(depth)}${marker} ${text.split('\n').join(' ')}`;
      })
      .join('\n');
  if (piece.kind === 'table')
    return piece.rows
      .map((row) =>
        row.map((cell) => (cell.rowsAbove > 0 ? '' : cell.text.split('\n').join(' '))).join(' | '),
      )
      .join('\n');
  return piece.passage.text;
}

/** Most texts are UTF-8; what is not is an older Western one, more likely than anything else, and is looked over anyway. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
