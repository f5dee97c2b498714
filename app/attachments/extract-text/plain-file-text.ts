import { tidyText } from './tidy-text';

const BYTE_ORDER_MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a plain file: in the encoding that its byte order mark says, else UTF-8, else an older Western one, which is likelier than
 * any other and cannot be told from them.
 */
export function plainFileText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return tidyText(new TextDecoder(marked[0]).decode(bytes));
  try {
    return tidyText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return tidyText(new TextDecoder('windows-1252').decode(bytes));
  }
}
