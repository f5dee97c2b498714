/** So much stands in one entry: within what the database counts of one text (16,383 words), and little enough to be shown around what was found. */
export const PIECE_CHARACTERS = 30_000;
/** A piece ends at the last pause of its last so many characters. */
const PAUSE_WITHIN = 2_000;

/** Cuts a long text into pieces, at the end of a paragraph or a word where there is one; of a short one there is one piece. */
export function cutPieces(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > PIECE_CHARACTERS) {
    const to = endOfPiece(text, from + PIECE_CHARACTERS);
    pieces.push(text.slice(from, to));
    from = to;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function endOfPiece(text: string, limit: number): number {
  const tail = text.slice(limit - PAUSE_WITHIN, limit);
  const pause = Math.max(tail.lastIndexOf('\n') + 1, 0) || tail.lastIndexOf(' ') + 1;
  if (pause > 0) return limit - PAUSE_WITHIN + pause;
  // Never between the two halves of a sign.
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}
