import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { BadInput } from '~/platform/errors';

/** What a Word document may hold. A real one of 300 pages stays far below each of these. */
export const DOCX_LIMITS = {
  entries: 1_000,
  inflatedBytes: 200_000_000,
  /** Of all parts that are text, which is read into memory as a tree. */
  textBytes: 16_000_000,
  paragraphs: 10_000,
} as const;

/** Packed files of more than this ratio are made to be large, above the size where small files are still packed well. */
const MOST_RATIO = 200;
const RATIO_COUNTS_FROM_BYTES = 5_000_000;

const NOT_WORD = 'This is not a Word document (.docx). Open it in Word, save it as .docx and send that file.';
const BROKEN =
  'This Word document is damaged and cannot be read. Open it in Word, save it again and send that file.';
const TOO_LARGE =
  'This Word document is far larger inside than a text can be. Take out what is not text, save it again and send that file.';

/** The parts of a Word document that hold text or say how it is put together, by their names. */
export type DocxParts = Map<string, string>;

/**
 * Opens a Word document as far as it is safe: every file in it is unpacked once and counted, so that nothing that reads it later can be
 * made to unpack more. `BadInput` in one sentence where it is none, is damaged, is protected by a password, or is beyond `DOCX_LIMITS`.
 */
export async function openDocx(bytes: Buffer): Promise<DocxParts> {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new BadInput(whyOld(bytes));
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0x504b0304) throw new BadInput(NOT_WORD);
  const parts = await readParts(bytes);
  const main = parts.get('word/document.xml') ?? mainPart(parts);
  if (!parts.has('[Content_Types].xml') || main === undefined) throw new BadInput(NOT_WORD);
  // The format forbids them; a parser that expands them can be made to write without end.
  if ([...parts.values()].some((xml) => /<!DOCTYPE|<!ENTITY/i.test(xml))) throw new BadInput(BROKEN);
  const paragraphs = main.match(/<w:p[ >]/g)?.length ?? 0;
  if (paragraphs > DOCX_LIMITS.paragraphs)
    throw new BadInput(
      `This document has ${paragraphs} paragraphs; at most ${DOCX_LIMITS.paragraphs} can be read. Take out what is not the workplan.`,
    );
  return parts;
}

/** The old format and a document under a password begin alike; the latter names its encryption (in UTF-16). */
function whyOld(bytes: Buffer): string {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ||
    bytes.includes(Buffer.from('EncryptionInfo', 'utf16le'))
    ? 'This Word document is protected by a password. Take the password off in Word, save it and send that file.'
    : 'This is a document in the old Word format (.doc). Open it in Word, save it as .docx and send that file.';
}

/** The text's part, where it does not have its usual name. */
function mainPart(parts: DocxParts): string | undefined {
  const target = /Target="\/?([^"]+)"[^>]*officeDocument"|officeDocument"[^>]*Target="\/?([^"]+)"/.exec(
    parts.get('_rels/.rels') ?? '',
  );
  const name = target?.[1] ?? target?.[2];
  return name && /^word\//.test(name) ? parts.get(name) : undefined;
}

async function readParts(bytes: Buffer): Promise<DocxParts> {
  const zip = await opened(bytes);
  if (zip.entryCount > DOCX_LIMITS.entries) throw new BadInput(TOO_LARGE);
  const parts: DocxParts = new Map();
  let inflated = 0;
  let text = 0;
  try {
    for await (const entry of entriesOf(zip)) {
      const isText = /\.(?:xml|rels)$/i.test(entry.fileName);
      // What is declared is believed only where it is too much; what comes out is counted.
      const most = Math.min(
        DOCX_LIMITS.inflatedBytes - inflated,
        isText ? DOCX_LIMITS.textBytes - text : Number.POSITIVE_INFINITY,
        Math.max(RATIO_COUNTS_FROM_BYTES, entry.compressedSize * MOST_RATIO),
      );
      if (entry.uncompressedSize > most) throw new BadInput(TOO_LARGE);
      const { size, content } = await entry.inflate(most, isText);
      inflated += size;
      if (isText) {
        text += size;
        if (parts.has(entry.fileName)) throw new BadInput(BROKEN);
        parts.set(entry.fileName, decoded(content));
      }
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(BROKEN);
  }
  return parts;
}

function decoded(content: Buffer): string {
  const isUtf16 = content[0] === 0xff || content[0] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16' : 'utf-8', { fatal: true }).decode(content);
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new BadInput(BROKEN));
      else resolve(zip);
    });
  });
}

interface OpenEntry {
  fileName: string;
  compressedSize: number;
  uncompressedSize: number;
  /** Unpacks it, to at most `most` bytes; keeps the bytes only where asked. */
  inflate(most: number, keep: boolean): Promise<{ size: number; content: Buffer }>;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<OpenEntry> {
  for (;;) {
    const entry = await nextEntry(zip);
    if (entry === null) return;
    yield {
      fileName: entry.fileName,
      compressedSize: entry.compressedSize,
      uncompressedSize: entry.uncompressedSize,
      inflate: (most, keep) => inflate(zip, entry, most, keep),
    };
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (answer: () => void): void => {
      zip.off('entry', given).off('end', ended).off('error', failed);
      answer();
    };
    const given = (entry: Entry): void => settle(() => resolve(entry));
    const ended = (): void => settle(() => resolve(null));
    const failed = (error: Error): void => settle(() => reject(error));
    zip.on('entry', given).on('end', ended).on('error', failed);
    zip.readEntry();
  });
}

function inflate(
  zip: ZipFile,
  entry: Entry,
  most: number,
  keep: boolean,
): Promise<{ size: number; content: Buffer }> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (keep) chunks.push(chunk);
        if (size > most) stream.destroy(new BadInput(TOO_LARGE));
      });
      stream.once('error', reject);
      stream.once('end', () => resolve({ size, content: Buffer.concat(chunks) }));
    });
  });
}
