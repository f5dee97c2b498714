import mammoth from 'mammoth';
import { endingOfType } from '~/attachments/file-kind';
import { readFile } from '~/attachments/read-file.server';
import { TEXT_LENGTH } from '../comment-table/comment-table';
import { openDocx } from '../workplan-document/open-docx.server';

/** The text in the file of a letter, to be looked over: of a Word document its paragraphs, of a plain text all of it. Null where none can be read. */
export async function readLetterText(file: { sha256: string; mediaType: string }): Promise<string | null> {
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

async function wordText(bytes: Buffer): Promise<string | null> {
  try {
    await openDocx(bytes);
    return (await mammoth.extractRawText({ buffer: bytes })).value;
  } catch {
    // It is attached all the same; its text is typed.
    return null;
  }
}

/** Most texts are UTF-8; what is not is an older Western one, more likely than anything else, and is looked over anyway. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
