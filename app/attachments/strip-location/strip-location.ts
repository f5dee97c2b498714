import type { FileEnding } from '../file-kind';
import { strippedJpeg } from './strip-jpeg';
import { strippedPng } from './strip-png';

const STRIP: Partial<Record<FileEnding, (bytes: Buffer) => Buffer | null>> = {
  jpg: strippedJpeg,
  png: strippedPng,
};

/**
 * The bytes of a file as they may be published: a picture (jpg, png) without the place where it was taken, and without all else that was
 * written about it or hung behind it; every other file as it is. The picture is the same, pixel by pixel. Null where the
 * picture is not whole.
 */
export function stripLocation(ending: FileEnding, bytes: Uint8Array): Uint8Array | null {
  const strip = STRIP[ending];
  return strip ? strip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : bytes;
}
