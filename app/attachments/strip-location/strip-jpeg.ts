import { orientationOf, tiffOfOrientation } from './exif-orientation';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
/** What a decoder needs to show the right colours; whatever else stands in an application's segment is about the picture, not of it. */
const KEPT_APPLICATION: Record<number, Buffer> = {
  224: Buffer.from('JFIF\0', 'latin1'),
  226: Buffer.from('ICC_PROFILE\0', 'latin1'),
  238: Buffer.from('Adobe', 'latin1'),
};

/**
 * A JPEG without what was written about it (Exif with its place and its thumbnail, XMP, IPTC, remarks) and without what follows its end: further
 * pictures, the film of a "live" photo, another file. The picture itself, its colour profile and its orientation are copied as they
 * are. Null where the bytes are not a whole JPEG.
 */
export function strippedJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const kept: Buffer[] = [];
  let orientation = 1;
  let hasPicture = false;
  let at = 2;
  for (;;) {
    // Any number of FF may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return null;
    if (marker === END_OF_IMAGE) break;
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && startsWith(body, EXIF)) orientation = orientationOf(body.subarray(EXIF.length));
    if (isOfPicture(marker, body)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker === START_OF_SCAN) {
      hasPicture = true;
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  if (!hasPicture) return null;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation === 1 ? kept : withExif(kept, orientation)),
    Buffer.from([0xff, END_OF_IMAGE]),
  ]);
}

function isOfPicture(marker: number, body: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const sign = KEPT_APPLICATION[marker];
  return sign !== undefined && startsWith(body, sign);
}

const startsWith = (bytes: Buffer, sign: Buffer): boolean => bytes.subarray(0, sign.length).equals(sign);

/** Where the next marker after the data of a scan stands: FF 00 is a byte of data, FF D0 to D7 set the decoder anew. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return bytes.length;
    const next = bytes[at + 1];
    const isData = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
}

/** Behind the JFIF segment where there is one: it must be the first. */
function withExif(kept: Buffer[], orientation: number): Buffer[] {
  const body = Buffer.concat([EXIF, tiffOfOrientation(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  const first = kept[0]?.[1] === 0xe0 ? 1 : 0;
  return [...kept.slice(0, first), Buffer.concat([head, body]), ...kept.slice(first)];
}
