import { fileTypeFromBuffer } from 'file-type';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { MEGABYTE_BYTES } from '~/spaces/attachment-limits';
import { endingOf, FILE_KINDS, type FileEnding, type FileLimits } from './file-kind';

/** The field of a form that brings a file. */
export const FILE_FIELD = 'file';

const TEXTS: readonly FileEnding[] = ['csv', 'txt', 'md', 'json'];

/**
 * What a file is by its bytes, whatever its name says. Raises `InvalidField` of `file` where it is empty or larger than the space takes,
 * of a kind that the space does not take, or another one than its name says.
 */
export async function checkFile(name: string, bytes: Uint8Array, limits: FileLimits): Promise<FileEnding> {
  if (bytes.length === 0) throw new InvalidField(FILE_FIELD, says('fileEmpty'));
  if (bytes.length > limits.bytes)
    throw new InvalidField(FILE_FIELD, says('fileTooLarge', { megabytes: limits.bytes / MEGABYTE_BYTES }));
  const types = limits.types.join(', ');
  const named = endingOf(name);
  if (!named || !limits.types.includes(named))
    throw new InvalidField(FILE_FIELD, says('fileNotAllowed', { types }));
  const isWhatItSays = TEXTS.includes(named)
    ? isPlainText(bytes)
    : (await fileTypeFromBuffer(bytes))?.mime === FILE_KINDS[named];
  if (!isWhatItSays) throw new InvalidField(FILE_FIELD, says('fileOtherwise', { ending: named }));
  return named;
}

/** Text in UTF-8, in UTF-16 with its mark, or in an older encoding, which cannot be told from another: no sign in it that only programs write. */
function isPlainText(bytes: Uint8Array): boolean {
  const encoding = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : Buffer.from(bytes).toString('latin1');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/.test(text);
}

/** How a text in UTF-16 begins, the low byte first or the high one. */
const UTF_16 = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const;
