import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** What an archive may come to when it is unpacked. */
export interface ZipLimits {
  entries: number;
  bytes: number;
}

/** What an archive comes to: whole and within the limits, with the names in it; too much; or no whole archive at all. */
export type ZipMeasure = { is: 'fine'; names: string[] } | { is: 'too-large' } | { is: 'broken' };

class TooMuch extends Error {}

/**
 * Unpacks an archive into nothing and tells whether it stays within the limits, so that a small file that swells to gigabytes is known
 * before anything reads it. What the archive says of its own sizes is not believed: the bytes are counted.
 */
export async function measureZip(bytes: Buffer, limits: ZipLimits): Promise<ZipMeasure> {
  let zip: ZipFile | undefined;
  try {
    zip = await promisify<Buffer, object, ZipFile>(fromBuffer)(bytes, {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount > limits.entries) return { is: 'too-large' };
    return { is: 'fine', names: await unpack(zip, limits.bytes) };
  } catch (error) {
    return { is: error instanceof TooMuch ? 'too-large' : 'broken' };
  } finally {
    zip?.close();
  }
}

function unpack(zip: ZipFile, limit: number): Promise<string[]> {
  const names: string[] = [];
  let left = limit;
  const count = async (entry: Entry): Promise<void> => {
    names.push(entry.fileName);
    if (entry.uncompressedSize > left) throw new TooMuch();
    const stream = await promisify(zip.openReadStream.bind(zip))(entry);
    await pipeline(stream, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        left -= chunk.length;
        if (left < 0) throw new TooMuch();
      }
    });
    zip.readEntry();
  };
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => void count(entry).catch(reject));
    zip.on('error', reject);
    zip.on('end', () => resolve(names));
    zip.readEntry();
  });
}
