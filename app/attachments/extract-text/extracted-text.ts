import { z } from 'zod';

/** What reading one file may cost. A report of 300 pages stays far below each of these. */
export interface TextLimits {
  /** Of what an archive (docx, odt) comes to when it is unpacked. */
  unpackedBytes: number;
  entries: number;
  /** Of a PDF; those after it are not read. */
  pages: number;
  /** UTF-16 units of the text; what comes after them is not kept. */
  characters: number;
  seconds: number;
  /** Of the process that reads, all in all; it needs some 150 MB for itself. */
  memoryBytes: number;
}

export const TEXT_LIMITS: TextLimits = {
  unpackedBytes: 200_000_000,
  entries: 5_000,
  pages: 1_000,
  characters: 1_000_000,
  seconds: 60,
  memoryBytes: 768_000_000,
};

/** Why a file has no text for us. */
const REASONS = [
  /** It opens with a password only. */
  'encrypted',
  /** Pages without a letter in them: scanned ones. */
  'image-only',
  'no-text',
  'broken',
  /** Unpacked, or while it is read, it is more than is allowed. */
  'too-large',
  'too-slow',
  /** Of a kind that no text is read from. */
  'no-reader',
] as const;

const extracted = z.object({
  /** Paragraphs as lines, none of them empty; NFC, without signs that are not seen. */
  text: z.string(),
  /** Of a PDF, where the text of each page begins, in UTF-16 units. */
  pages: z.array(z.number().int().nonnegative()).optional(),
  /** Whether the file has more than the limits let in: who shows the text says so. */
  isCut: z.boolean(),
});

/** What the reading process answers. */
export const extraction = z.union([extracted, z.object({ reason: z.enum(REASONS) })]);

export type ExtractedText = z.infer<typeof extracted>;
export type NoTextReason = (typeof REASONS)[number];
export type TextExtraction = ExtractedText | { reason: NoTextReason };

/** What the reading process is asked. */
export interface TextQuestion {
  mediaType: string;
  bytes: Uint8Array;
  limits: TextLimits;
}
