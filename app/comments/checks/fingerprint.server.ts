import { createHash } from 'node:crypto';
import { foldedWords } from './fold-words';

/**
 * What is kept of a text to know it again, without the text. The sketch is a MinHash (A. Broder, "On the resemblance and containment
 * of documents", 1997): of the runs of three words, the smallest of each of 64 permutations. The share of places in which two
 * sketches agree is near the share of runs that the texts have in common (Jaccard), with a standard error of at most 1/16.
 */
export interface Fingerprint {
  /** Of all words in their order, without case, accents and punctuation: SHA-256, base64url. */
  exact: string;
  words: number;
  /** 64 numbers of 32 bits, little-endian; null for a text too short to look like another. */
  sketch: Uint8Array<ArrayBuffer> | null;
}

const PERMUTATIONS = 64;
const RUN_WORDS = 3;
/** With fewer words a single changed one changes most runs, and common phrases are the whole text. */
const SKETCH_FROM_WORDS = 15;
/** Scripts without spaces between words: there a sign is taken as one. */
const SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SIGNS = new RegExp(SIGN.source, 'gu');

/** The fingerprint of a comment's plain text. */
export function fingerprintOf(text: string): Fingerprint {
  const words = foldedWords(text).flatMap((word) =>
    SIGN.test(word) ? word.replace(SIGNS, ' $& ').trim().split(/\s+/) : word,
  );
  const exact = createHash('sha256').update(words.join(' ')).digest('base64url');
  return { exact, words: words.length, sketch: words.length < SKETCH_FROM_WORDS ? null : sketchOf(words) };
}

/** How much two texts have in common, 0 to 1, as their sketches tell; 0 where one is too short to tell. */
export function alikeShareOf(one: Fingerprint, other: Fingerprint): number {
  if (!one.sketch || !other.sketch || one.sketch.length !== other.sketch.length) return 0;
  const [a, b] = [numbersOf(one.sketch), numbersOf(other.sketch)];
  let alike = 0;
  for (let place = 0; place < PERMUTATIONS; place += 1) if (a(place) === b(place)) alike += 1;
  return alike / PERMUTATIONS;
}

function numbersOf({ buffer, byteOffset, byteLength }: Uint8Array): (place: number) => number {
  const view = new DataView(buffer, byteOffset, byteLength);
  return (place) => view.getUint32(place * 4, true);
}

function sketchOf(words: string[]): Uint8Array<ArrayBuffer> {
  const least = new Uint32Array(PERMUTATIONS).fill(0xff_ff_ff_ff);
  for (let from = 0; from + RUN_WORDS <= words.length; from += 1) {
    const run = hashed(words.slice(from, from + RUN_WORDS).join(' '));
    for (let place = 0; place < PERMUTATIONS; place += 1) {
      const value = permuted(run, place);
      if (value < least[place]!) least[place] = value;
    }
  }
  const sketch = new Uint8Array(PERMUTATIONS * 4);
  const view = new DataView(sketch.buffer);
  for (const [place, value] of least.entries()) view.setUint32(place * 4, value, true);
  return sketch;
}

/** FNV-1a of 32 bits, over UTF-16 units. */
function hashed(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}

/** MurmurHash3's finaliser (A. Appleby) is a bijection of 32 bits; another beginning makes it another permutation. */
function permuted(value: number, place: number): number {
  let mixed = value ^ Math.imul(place + 1, 0x9e_37_79_b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
