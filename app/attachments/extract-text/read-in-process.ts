import { Worker } from 'node:worker_threads';
import { measureZip } from '~/platform/text/measure-zip.server';
import { FILE_KINDS } from '../file-kind';
import { docxText } from './docx-text.server';
import type { TextExtraction, TextLimits, TextQuestion } from './extracted-text';
import { odtText } from './odt-text.server';
import { pdfText } from './pdf-text.server';
import { plainFileText } from './plain-file-text';
import { cutText } from './tidy-text';

/** How often the memory is looked at: a bomb that fills a gigabyte in a second is stopped in time. */
const LOOK_MILLISECONDS = 50;

/**
 * Ends this process when it takes more memory than it may, or more time: nobody else would, once the server is gone. A thread looks, for a reader
 * that is busy with a bomb does not; and what is unpacked lies outside of the memory that Node.js limits itself.
 */
function watch({ memoryBytes, seconds }: TextLimits): void {
  const look = `const end = () => process.kill(process.pid, 'SIGKILL');
  setTimeout(end, ${(seconds + 1) * 1000});
  setInterval(() => { if (process.memoryUsage.rss() > ${memoryBytes}) end(); }, ${LOOK_MILLISECONDS});`;
  new Worker(look, { eval: true, execArgv: [] }).unref();
}

async function read({ mediaType, bytes, limits }: TextQuestion): Promise<TextExtraction> {
  const buffer = Buffer.from(bytes);
  switch (mediaType) {
    case FILE_KINDS.txt:
      return whole(plainFileText(buffer), limits);
    case FILE_KINDS.docx:
      return readArchive(buffer, limits, docxText);
    case FILE_KINDS.odt:
      return readArchive(buffer, limits, odtText);
    case FILE_KINDS.pdf:
      // A copy: the reader takes the memory for itself.
      return pdfText(new Uint8Array(buffer), limits);
    default:
      return { reason: 'no-reader' };
  }
}

/** The old Office formats begin so, and documents under a password, whose archive lies in one. */
const COMPOUND = 0xd0cf11e0;

async function readArchive(
  bytes: Buffer,
  limits: TextLimits,
  textOf: (bytes: Buffer) => Promise<string | null>,
): Promise<TextExtraction> {
  if (bytes.length > 4 && bytes.readUInt32BE(0) === COMPOUND)
    return { reason: bytes.includes(Buffer.from('Encrypt', 'utf16le')) ? 'encrypted' : 'broken' };
  const measured = await measureZip(bytes, { entries: limits.entries, bytes: limits.unpackedBytes });
  if (measured.is !== 'fine') return { reason: measured.is };
  const text = await textOf(bytes);
  return text === null ? { reason: 'encrypted' } : whole(text, limits);
}

function whole(text: string, limits: TextLimits): TextExtraction {
  if (text === '') return { reason: 'no-text' };
  const kept = cutText(text, limits.characters);
  return { text: kept, isCut: kept.length < text.length };
}

process.once('message', (question: TextQuestion) => {
  watch(question.limits);
  read(question)
    .catch((error: unknown): TextExtraction => {
      // Whatever a reader stumbles over is the document's fault.
      const isLocked = error instanceof Error && error.name === 'PasswordException';
      return { reason: isLocked ? 'encrypted' : 'broken' };
    })
    .then((answer) => process.send?.(answer, () => process.disconnect()));
});
