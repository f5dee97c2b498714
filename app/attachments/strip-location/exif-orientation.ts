/** Which way a picture is held up, from 1 (as it is stored) to 8, as Exif says it; 1 where it is not said. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    if (!isLittle && view.getUint16(0) !== 0x4d4d) return 1;
    const directory = view.getUint32(4, isLittle);
    const entries = view.getUint16(directory, isLittle);
    for (let at = 0; at < entries; at++) {
      const entry = directory + 2 + at * 12;
      if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
      const value = view.getUint16(entry + 8, isLittle);
      return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
  } catch (error) {
    // It points outside of itself: then it says nothing that a browser could follow either.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

const ORIENTATION = 0x0112;

/** An Exif block (TIFF) that says the orientation and nothing else. */
export function tiffOfOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
