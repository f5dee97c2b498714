import { stringify } from 'csv-stringify/sync';
import type { Actor } from '~/accounts/actor';
import { inSnapshot } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { guardCell } from '~/platform/text/guard-cell';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import { canModerate } from '../permissions';
import { NO_FILTERS } from './record';
import { RECORD_COLUMNS, type RecordCell } from './record-columns';
import { decisionsWhere, recordColumns, recordLine } from './record-lines.server';

/** So that Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The whole record of a space as CSV, for its team: oldest first, `RECORD_COLUMNS`, RFC 4180, UTF-8 with a byte order mark, times in UTC; no text runs
 * as a formula. The same record gives the same bytes. Throws `NotFound` and `Forbidden`.
 */
export async function writeRecordTable(actor: Actor, slug: string, language: string): Promise<string> {
  const space = await readSpaceFrame(actor, slug, language);
  ensure(canModerate(actor, space));
  const rows = await inSnapshot((tx) =>
    tx.decision.findMany({
      where: decisionsWhere(space.id, NO_FILTERS),
      orderBy: { number: 'asc' },
      select: recordColumns,
    }),
  );
  const batches = new Map<string, number>();
  const table = rows.map((row) => {
    // The first of them gives all their number.
    if (row.batchId && !batches.has(row.batchId)) batches.set(row.batchId, row.number);
    const batch = row.batchId ? (batches.get(row.batchId) ?? null) : null;
    const given = { line: recordLine(row, language), reasonCode: row.reasonCode, batch };
    return RECORD_COLUMNS.map(({ cell }) => guarded(cell(given)));
  });
  return (
    BYTE_ORDER_MARK +
    stringify([RECORD_COLUMNS.map(({ name }) => name), ...table], {
      record_delimiter: '\r\n',
      quoted_string: true,
    })
  );
}

const guarded = (value: RecordCell): RecordCell => (typeof value === 'string' ? guardCell(value) : value);
