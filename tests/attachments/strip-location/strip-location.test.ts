import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orientationOf } from '~/attachments/strip-location/exif-orientation';
import { stripLocation } from '~/attachments/strip-location/strip-location';
import { zipOf } from '../../imports/workplan-document/zip-of';
import { chunk, JPEG, PNG, PROGRESSIVE_JPEG, segment, tiffWithPlace } from './pictures';

/** Where the first segment after the JFIF head, or the first chunk after IHDR, stands. */
const AFTER_JFIF = 20;
const AFTER_IHDR = 33;
const within = (picture: Buffer, at: number, ...parts: Buffer[]): Buffer =>
  Buffer.concat([picture.subarray(0, at), ...parts, picture.subarray(at)]);
const exif = (orientation: number, order?: 'II' | 'MM') =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiffWithPlace(orientation, order)]));
const XMP = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>46,12N'));
const IPTC = segment(0xed, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0City Geneva'));
const REMARK = segment(0xfe, Buffer.from('taken at the Palais'));
const PROFILE = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01 Display P3'));
const MORE_PICTURES = segment(0xe2, Buffer.from('MPF\0 here are more'));
const ADOBE = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01'));

describe('a photograph', () => {
  test.each([
    ['in one scan', JPEG],
    ['in several scans', PROGRESSIVE_JPEG],
  ])('%s loses the place where it was taken, and is otherwise the same to the byte', (_, picture) => {
    const taken = within(picture, AFTER_JFIF, exif(1), XMP, IPTC, REMARK, MORE_PICTURES);
    expect(taken.includes('Geneva')).toBe(true);
    expect(stripLocation('jpg', taken)).toEqual(picture);
  });

  test('keeps its colours', () => {
    const coloured = within(JPEG, AFTER_JFIF, PROFILE, ADOBE);
    expect(stripLocation('jpg', within(coloured, AFTER_JFIF, exif(1)))).toEqual(coloured);
  });

  test.each(['II', 'MM'] as const)('that was taken on its side stays upright (%s)', (order) => {
    const stripped = Buffer.from(stripLocation('jpg', within(JPEG, AFTER_JFIF, exif(6, order))) ?? []);
    expect(stripped.includes('Geneva')).toBe(false);
    const at = stripped.indexOf('Exif\0\0');
    expect(at).toBe(AFTER_JFIF + 4);
    expect(orientationOf(stripped.subarray(at + 6))).toBe(6);
    // The rest is the picture.
    expect(Buffer.concat([stripped.subarray(0, AFTER_JFIF), stripped.subarray(at + 6 + 26)])).toEqual(JPEG);
  });

  test('loses what hangs behind it: an archive, a film, a page', () => {
    const archive = zipOf([{ name: 'a.js', content: 'alert(1)' }]);
    for (const tail of [archive, JPEG, Buffer.from('<script>alert(1)</script>')])
      expect(stripLocation('jpg', Buffer.concat([JPEG, tail]))).toEqual(JPEG);
  });

  test('that breaks off is not whole, wherever it does', () => {
    const taken = within(PROGRESSIVE_JPEG, AFTER_JFIF, exif(6), XMP);
    for (let length = 0; length < taken.length; length++)
      expect(stripLocation('jpg', taken.subarray(0, length))).toBeNull();
  });
});

describe('a picture without loss', () => {
  test('loses texts, time and place, and what hangs behind it, and is otherwise the same to the byte', () => {
    const taken = within(
      PNG,
      AFTER_IHDR,
      chunk('eXIf', tiffWithPlace(1)),
      chunk('tEXt', Buffer.from('Comment\0Geneva')),
      chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>')),
      chunk('tIME', Buffer.alloc(7)),
      chunk('vpAg', Buffer.alloc(9)),
    );
    expect(stripLocation('png', Buffer.concat([taken, zipOf([{ name: 'a', content: 'b' }])]))).toEqual(PNG);
  });

  test('keeps its colours, and stays upright', () => {
    const profile = chunk('iCCP', Buffer.from('Display P3\0\0x'));
    const taken = within(PNG, AFTER_IHDR, chunk('eXIf', tiffWithPlace(8, 'MM')), profile);
    const stripped = Buffer.from(stripLocation('png', taken) ?? []);
    expect(stripped.includes('Geneva')).toBe(false);
    expect(stripped.includes(profile)).toBe(true);
    const at = stripped.indexOf('eXIf') + 4;
    expect(orientationOf(stripped.subarray(at))).toBe(8);
    expect(chunk('eXIf', stripped.subarray(at, at + 26))).toEqual(stripped.subarray(at - 8, at + 30));
  });

  test('that breaks off is not whole, wherever it does', () => {
    for (let length = 0; length < PNG.length; length++)
      expect(stripLocation('png', PNG.subarray(0, length))).toBeNull();
  });
});

describe('whatever the bytes are', () => {
  const remark = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  const abouts = fc.array(fc.tuple(fc.constantFrom(0xe1, 0xe3, 0xe5, 0xed, 0xef, 0xfe), remark));

  test('nothing that is about a picture stays, and all of the picture does', () => {
    fc.assert(
      fc.property(abouts, remark, (segments, tail) => {
        const parts = segments.map(([marker, body]) => segment(marker, body));
        const taken = Buffer.concat([within(PROGRESSIVE_JPEG, AFTER_JFIF, ...parts), tail]);
        expect(stripLocation('jpg', taken)).toEqual(PROGRESSIVE_JPEG);
      }),
    );
  });

  test('the answer is a picture or none, never an error; and what was stripped stays as it is', () => {
    const damage = fc.tuple(fc.nat(400), fc.nat(255));
    fc.assert(
      fc.property(fc.constantFrom('jpg', 'png'), fc.array(damage), (ending, damages) => {
        const picture = Buffer.from(ending === 'jpg' ? within(JPEG, AFTER_JFIF, exif(6)) : PNG);
        for (const [at, value] of damages) if (at < picture.length) picture[at] = value;
        const stripped = stripLocation(ending, picture);
        if (stripped) expect(stripLocation(ending, stripped)).toEqual(stripped);
      }),
      { numRuns: 1000 },
    );
  });

  test('a file that is no picture is left alone', () => {
    const letter = Buffer.from('Dear secretariat');
    expect(stripLocation('txt', letter)).toBe(letter);
  });
});
