import { crc32 } from 'node:zlib';
import { orientationOf, tiffOfOrientation } from './exif-orientation';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The chunks that make the picture, its colours and its movement (PNG, third edition); texts, times and those of programs are not among them. */
const OF_PICTURE = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);

/**
 * A PNG without what was written about it (Exif, XMP, texts, time) and without what follows its end. The picture, its colour profile and its
 * orientation are copied as they are. Null where the bytes are not a whole PNG.
 */
export function strippedPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  let orientation = 1;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || (at === SIGNATURE.length) !== (name === 'IHDR')) return null;
    const chunk = bytes.subarray(at, end);
    if (name === 'eXIf') orientation = orientationOf(chunk.subarray(8, -4));
    if (OF_PICTURE.has(name)) kept.push(chunk);
    if (name === 'IEND') {
      // Next to the header, where any reader finds it before the picture.
      if (orientation !== 1) kept.splice(2, 0, chunkOf('eXIf', tiffOfOrientation(orientation)));
      return Buffer.concat(kept);
    }
    at = end;
  }
  return null;
}

function chunkOf(name: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(name, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return chunk;
}
