import { crc32 } from 'node:zlib';

const of = (lines: string[]): Buffer => Buffer.from(lines.join(''), 'base64');

/** A JPEG of 16 by 8 pixels, as it is written by default: a JFIF head and one scan. */
export const JPEG = of([
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO',
  'UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P',
  'T09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAABBQAAAAAAAAAAAAAAAAAABAYi',
  'MaH/xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/EABkRAAIDAQAAAAAAAAAAAAAAAAADBAUhUf/aAAwDAQACEQMRAD8AmJW7UMLCVu1D',
  'AAny29Jaqc7NP//Z',
]);

/** The same picture in several scans. */
export const PROGRESSIVE_JPEG = of([
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO',
  'UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P',
  'T09PT09PT0//wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//a',
  'AAwDAQACEAMQAAABlsBL/8QAFhAAAwAAAAAAAAAAAAAAAAAAAAIE/9oACAEBAAEFAlnFnP/EABcRAAMBAAAAAAAAAAAAAAAAAAAC',
  'AwT/2gAIAQMBAT8By3c//8QAFhEBAQEAAAAAAAAAAAAAAAAAAgAD/9oACAECAQE/AXqr/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/a',
  'AAgBAQAGPwI//8QAFRABAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQEAAT8hmm//2gAMAwEAAgADAAAAEPv/xAAVEQEBAAAAAAAAAAAA',
  'AAAAAAAhAP/aAAgBAwEBPxAjf//EABURAQEAAAAAAAAAAAAAAAAAAABR/9oACAECAQE/EL3/xAAWEAADAAAAAAAAAAAAAAAAAAAA',
  'McH/2gAIAQEAAT8QRIiT/9k=',
]);

/** The same picture without loss. */
export const PNG = of([
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAIAAAB/FOjAAAAAGklEQVR4nGNkYGgQYGAgHrEwKDCQBEY1EAMA3O4CbjbNMUsAAAAA',
  'SUVORK5CYII=',
]);

/** A segment of a JPEG. */
export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A chunk of a PNG. */
export function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Exif (TIFF) as a telephone writes it: the orientation, and a place (46° 12' 0" N) in a directory of its own. */
export function tiffWithPlace(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(110);
  const two = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const four = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number): number => {
    two(tag, at);
    two(type, at + 2);
    four(count, at + 4);
    return at + 8;
  };
  tiff.write(order, 0, 'latin1');
  two(42, 2);
  four(8, 4);
  two(2, 8);
  two(orientation, entry(10, 0x0112, 3, 1));
  four(38, entry(22, 0x8825, 4, 1));
  two(2, 38);
  tiff.write('N', entry(40, 0x0001, 2, 2), 'latin1');
  four(68, entry(52, 0x0002, 5, 3));
  for (const [at, part] of [46, 1, 12, 1, 0, 1].entries()) four(part, 68 + at * 4);
  tiff.write('Geneva, Avenue 1\0', 92, 'latin1');
  return tiff;
}
