import { BadInput, InvalidField } from '~/platform/errors';
import { wordsOf } from '~/platform/form/form-message';
import { translator } from '~/platform/i18n';
import { decodeTable, readHeadings, readRecords } from '~/platform/text/decode-table.server';
import { unguardCell } from '~/platform/text/guard-cell';
import type { Cell, Piece } from './document-piece';
import type { DocumentSource } from './draft-of-pieces';
import { fieldOfLabel } from './fact-labels';
import { plainPassage } from './inline-markdown';
import { tablePassage } from './pieces-of-html';
import { readRowTable } from './row-table';

const MOST_ROWS = 5_000;
const NO_TITLES =
  'The first line of this table must name its columns, and one of them must be the titles of the priorities: write "Title" over it.';

/** Reads a table in CSV with a row for each priority; columns in any order, separated by comma, semicolon or tab. `BadInput` in one sentence. */
export function readTable(bytes: Buffer): Omit<DocumentSource, 'otherwiseTitled' | 'language'> {
  try {
    const text = decodeTable(bytes, 'file')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
    const records = readRecords(text, delimiterOf(text), 'file').map((record) => record.map(unguardCell));
    const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''));
    if (filled.length > MOST_ROWS)
      throw new BadInput(`This table has ${filled.length} rows; at most ${MOST_ROWS} can be read.`);
    const rows = filled.map((record) => record.map(cellOf));
    if (!readRowTable(rows)) throw new BadInput(NO_TITLES);
    return {
      pieces: [{ kind: 'table', rows, passage: tablePassage(rows) }],
      words: records.flat().join('\n'),
      warnings: [],
    };
  } catch (error) {
    if (error instanceof InvalidField) throw new BadInput(wordsOf(error.message, translator('en')));
    throw error;
  }
}

/** The one by which most of the first line's cells are columns that we know. */
function delimiterOf(text: string): string {
  const known = (delimiter: string): number =>
    readHeadings(text, delimiter).filter((heading) => fieldOfLabel(heading) !== null).length;
  return [',', ';', '\t'].reduce((best, one) => (known(one) > known(best) ? one : best));
}

function cellOf(words: string): Cell {
  const passage = plainPassage(words);
  const pieces: Piece[] = passage.text === '' ? [] : [{ kind: 'paragraph', passage, isBold: false }];
  return { text: passage.text, columns: 1, rowsAbove: 0, pieces };
}
