import type { Tx } from '~/platform/db.server';
import { cutPieces } from './cut-pieces';
import { searchConfiguration } from './search-language';
import { searchWords } from './search-words';

export type SearchKind = 'comment' | 'attachment' | 'question' | 'priority' | 'block';

/** A text to be found, and what it belongs to: one of a comment (with an attachment: of that file), a question, a priority, a block. */
export interface SearchText {
  spaceId: string;
  kind: SearchKind;
  commentId?: string;
  attachmentId?: string;
  questionId?: string;
  priorityId?: string;
  blockId?: string;
  /** BCP 47. */
  language: string;
  text: string;
}

const ENTRIES_A_STATEMENT = 100;

/**
 * Writes entries for texts, long ones in pieces; an empty text has an empty entry, so that it is known to have been read. Several texts of one
 * thing (a question in two languages) are numbered through. What stood there before is the caller's to take away.
 */
export async function writeEntries(tx: Tx, texts: readonly SearchText[]): Promise<void> {
  const pieces = new Map<string, number>();
  const rows = texts.flatMap(({ text, ...of }) => {
    const thing = of.attachmentId ?? of.commentId ?? of.questionId ?? of.priorityId ?? of.blockId ?? '';
    return cutPieces(text).map((piece) => {
      const number = pieces.get(thing) ?? 0;
      pieces.set(thing, number + 1);
      return {
        ...of,
        piece: number,
        text: piece,
        ...writtenWords(piece),
        configuration: searchConfiguration(of.language),
      };
    });
  });
  for (let from = 0; from < rows.length; from += ENTRIES_A_STATEMENT) {
    const some = JSON.stringify(rows.slice(from, from + ENTRIES_A_STATEMENT));
    await tx.$executeRaw`
      INSERT INTO search_entry (id, space_id, kind, comment_id, attachment_id, question_id, priority_id, block_id, piece, language, text, words)
      SELECT gen_random_uuid(), entry."spaceId", entry.kind::search_kind, entry."commentId", entry."attachmentId", entry."questionId",
        entry."priorityId", entry."blockId", entry.piece, entry.language, entry.text,
        to_tsvector(entry.configuration::regconfig, entry.words) || to_tsvector(entry.configuration::regconfig, entry.folded)
      FROM jsonb_to_recordset(${some}::jsonb) AS entry("spaceId" uuid, kind text, "commentId" uuid, "attachmentId" uuid,
        "questionId" uuid, "priorityId" uuid, "blockId" uuid, piece int, language text, text text, configuration text, words text, folded text)`;
  }
}

/** The words as the database is given them, and once more without accents where that is another text: stems are found by accents, readers leave them out. */
function writtenWords(text: string): { words: string; folded: string } {
  const all = searchWords(text);
  const words = all.map(({ word }) => word).join(' ');
  const folded = all.map((one) => one.folded).join(' ');
  return { words, folded: folded === words ? '' : folded };
}
