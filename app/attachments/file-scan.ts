/** What the virus scanner said of a file. `unscanned`: there was none when it came. */
export type FileScan = 'unscanned' | 'waiting' | 'clean' | 'infected';

/**
 * Whether a file may be given to somebody. One that the scanner has yet to look at, or found something in, is nobody's to have, whatever
 * they may read. Answers with the reason for a refusal, or nothing.
 */
export function canGiveFile(scan: FileScan): string | undefined {
  if (scan === 'waiting')
    return 'This file is being checked for viruses. It can be fetched as soon as that is done, in a minute or two: try again then.';
  if (scan === 'infected')
    return 'The virus scanner found something harmful in this file, so nobody is given it. Ask whoever sent it for a clean copy.';
  return undefined;
}
