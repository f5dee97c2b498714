import type { ATTACHMENT_TYPES } from '~/spaces/attachment-limits';

/** What a comment may bring, and what only a workplan is read from. */
export type FileEnding = (typeof ATTACHMENT_TYPES)[number] | 'md' | 'json';

/** The kinds of files that are kept, by the ending of their names, with what a browser is told of each. */
export const FILE_KINDS: Record<FileEnding, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** What a space takes: endings without the dot, and bytes of one file. */
export interface FileLimits {
  types: readonly string[];
  bytes: number;
}

const OTHER_ENDINGS: Record<string, FileEnding> = { jpeg: 'jpg', text: 'txt', markdown: 'md' };

/** The kind that a file's name says, in any case of letters; undefined where it says none that is known. */
export function endingOf(name: string): FileEnding | undefined {
  const written = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(FILE_KINDS, written)) return written as FileEnding;
  return OTHER_ENDINGS[written];
}

/** The kind of a stored file; undefined for one that is not among those attached. */
export const endingOfType = (mediaType: string): FileEnding | undefined =>
  (Object.keys(FILE_KINDS) as FileEnding[]).find((ending) => FILE_KINDS[ending] === mediaType);

const NAME_LENGTH = 150;
/** Signs that turn the reading direction or are not seen: with them "gpj.exe" looks like "exe.jpg". */
const TRICKS = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A file's name without folders and without signs that deceive or that no file system takes; of one too long the ending stays. */
export function safeName(given: string, ending: FileEnding): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(TRICKS, '')
    .replace(/[<>:"|?*\uFFFD]/g, '_')
    .replace(/\s+/g, ' ')
    .trim();
  const stem = name
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^[. ]+/, '')
    .trim();
  return `${[...stem].slice(0, NAME_LENGTH).join('').trim() || 'file'}.${ending}`;
}
