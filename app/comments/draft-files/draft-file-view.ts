import type { FileScan } from '~/attachments/file-scan';
import { type WritingPlace, writingAddress } from '../writing/writing-place';

/** More than any comment was seen with; all of them share one limit of bytes. */
export const FILES_MOST = 50;

/** A file that is to come with a comment, as its author sees it. */
export interface DraftFileView {
  id: string;
  name: string;
  bytes: number;
  mediaType: string;
  scan: FileScan;
  /** What the virus scanner calls what it found. */
  finding: string | null;
}

/** What a space takes. */
export interface DraftFileLimits {
  /** Endings without the dot. */
  types: string[];
  /** Of one file. */
  bytes: number;
  /** Of all files of a comment. */
  allBytes: number;
}

/** What a page needs to show the files of a draft and to take more. */
export interface DraftFilesView {
  slug: string;
  place: WritingPlace;
  files: DraftFileView[];
  limits: DraftFileLimits;
}

/** A file that was not taken, and why, in the reader's language. */
export interface RefusedFile {
  name: string;
  words: string;
}

/** The page with the files of what one writes in a place; `page` starts with a slash. */
export const draftFilesAddress = (slug: string, place: WritingPlace, page = ''): string =>
  writingAddress(slug, place, `/files${page}`);
