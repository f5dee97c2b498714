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

const NAME_CHARACTERS = 150;
/** With its ending a name stays below the 255 bytes that most file systems take. */
const NAME_BYTES = 240;
/** Signs that turn the reading direction or are not seen: with them "gpj.exe" looks like "exe.jpg". */
const TRICKS = /[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gu;
/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

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
  const short = cutName(stem).replace(/[. ]+$/, '');
  return `${(short || 'file').replace(DEVICE, '_$&')}.${ending}`;
}

function cutName(stem: string): string {
  let left = NAME_BYTES;
  const kept: string[] = [];
  for (const character of [...stem].slice(0, NAME_CHARACTERS)) {
    left -= new TextEncoder().encode(character).length;
    if (left < 0) break;
    kept.push(character);
  }
  return kept.join('');
}
