import { BadInput } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { draftOfWorkplanFile } from '~/spaces/draft-of-workplan-file';
import type { DraftDocument } from '~/spaces/workplan-draft';
import { workplanSchema } from '~/spaces/workplan-schema';
import { type DocumentSource, draftOfPieces } from './draft-of-pieces';
import { piecesOfHtml } from './pieces-of-html';
import { readDocx } from './read-docx.server';
import { readTable } from './read-table.server';

/** What a draft can be read from, by the ending of the file's name. */
export const WORKPLAN_ENDINGS = ['.docx', '.md', '.markdown', '.txt', '.csv', '.json'] as const;

/** A file of text without pictures is smaller than this. */
const MOST_TEXT_BYTES = 5_000_000;
const MOST_LINES = 50_000;
/** `renderMarkdown` sets headings this much lower. */
const MARKDOWN_HEADING_SHIFT = 2;
const EMPTY = 'There is no text in this file.';

export interface WorkplanUpload {
  bytes: Buffer;
  fileName: string;
  /** The language that the document is in, where somebody said so (BCP 47). */
  language?: string;
}

/**
 * Reads a draft workplan from a Word document, Markdown, a table (CSV) or a workplan as JSON: its priorities with their facts, and all
 * other text in blocks, for an officer to correct. `BadInput` in one sentence where the file cannot be read.
 */
export async function readWorkplanDocument({
  bytes,
  fileName,
  language,
}: WorkplanUpload): Promise<DraftDocument> {
  if (bytes.length === 0) throw new BadInput(EMPTY);
  const ending = /\.[a-z]+$/i.exec(fileName)?.[0].toLowerCase() ?? '';
  if (!(WORKPLAN_ENDINGS as readonly string[]).includes(ending))
    throw new BadInput(
      `A workplan is read from one of these: ${WORKPLAN_ENDINGS.join(', ')}. "${fileName}" is none.`,
    );
  if (ending !== '.docx' && bytes.length > MOST_TEXT_BYTES)
    throw new BadInput(
      `This file has ${bytes.length} bytes; at most ${MOST_TEXT_BYTES} of text can be read.`,
    );
  if (ending === '.json') return draftOfJson(textOf(bytes));
  const source = await sourceOf(bytes, ending);
  if (source.pieces.length === 0) throw new BadInput(EMPTY);
  return draftOfPieces({
    ...source,
    language: language ?? source.language,
    otherwiseTitled: titleOfFile(fileName),
  });
}

/** What a document without a title is called: the name of its file in words. */
export const titleOfFile = (fileName: string): string =>
  fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z]+$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();

async function sourceOf(bytes: Buffer, ending: string): Promise<Omit<DocumentSource, 'otherwiseTitled'>> {
  if (ending === '.docx') return readDocx(bytes);
  if (ending === '.csv') return { ...readTable(bytes), language: 'en' };
  return { ...readMarkdown(textOf(bytes)), language: 'en' };
}

function readMarkdown(text: string): Omit<DocumentSource, 'otherwiseTitled' | 'language'> {
  const lines = text.split('\n').length;
  if (lines > MOST_LINES)
    throw new BadInput(`This text has ${lines} lines; at most ${MOST_LINES} can be read.`);
  const rendered = renderMarkdown(text);
  const pieces = piecesOfHtml(rendered.html, {
    headingShift: MARKDOWN_HEADING_SHIFT,
    imageNote: (description) => description,
  });
  // Numbers and bullets of lists are places, not words.
  return { pieces, words: rendered.text.replace(/^(?:\d+\. |• )+/gm, ''), warnings: [] };
}

function draftOfJson(text: string): DraftDocument {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BadInput(`This is not JSON (${(error as Error).message}).`);
  }
  const parsed = workplanSchema.safeParse(json);
  if (parsed.success) return draftOfWorkplanFile(parsed.data);
  const [issue] = parsed.error.issues;
  const rest = parsed.error.issues.length - 1;
  throw new BadInput(
    `${issue?.path.join('.') || 'The file'}: ${issue?.message}${rest > 0 ? ` (and ${rest} more)` : ''}.`,
  );
}

/** Text in UTF-8. A file in another encoding is refused rather than guessed: a wrong guess shows only when it is printed. */
function textOf(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw new BadInput('This text is in UTF-16. Save it as UTF-8 and send that file.');
  if (bytes.includes(0))
    throw new BadInput('This is not a text file. Send the text in UTF-8, or the Word document.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new BadInput(
      'This text is not in UTF-8, so its accents would be lost. Save it as UTF-8 and send that file.',
    );
  }
}
