import { inTransaction, type Tx } from '~/platform/db.server';
import { indexAttachments } from './index-attachment.server';
import { indexComments } from './index-comments.server';
import { indexQuestions } from './index-questions.server';
import { indexWorkplan } from './index-workplan.server';

/** Comments of one transaction: a second or so, while nobody else waits for them. */
const BATCH = 200;
/** For a batch on a slow disk. */
const BATCH_SECONDS = 60;
/** Any number that only this file uses: instances that start together share the work one batch at a time. */
const INDEXING_LOCK = 0x504c_0051;

/**
 * Makes found what was there before there was a search, in batches of a transaction each, and what an interrupted start left. Returns how many
 * things were indexed. `isStopped` is asked between batches.
 */
export async function indexUnindexed(isStopped: () => boolean = () => false): Promise<number> {
  let all = 0;
  for (const step of [someQuestions, oneWorkplan, someComments, someAttachments])
    while (!isStopped()) {
      const done = await inTransaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${INDEXING_LOCK})`;
        return step(tx);
      }, BATCH_SECONDS);
      if (done === 0) break;
      all += done;
    }
  return all;
}

interface Unindexed {
  spaceId: string;
  number: number;
}

function bySpace(rows: readonly Unindexed[]): Map<string, number[]> {
  const spaces = new Map<string, number[]>();
  for (const { spaceId, number } of rows) spaces.set(spaceId, [...(spaces.get(spaceId) ?? []), number]);
  return spaces;
}

async function someComments(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<Unindexed[]>`
    SELECT space_id AS "spaceId", number FROM comment
    WHERE NOT EXISTS (SELECT FROM search_entry WHERE comment_id = comment.id AND kind = 'comment')
      AND EXISTS (SELECT FROM comment_revision WHERE comment_id = comment.id AND comment_revision.status = 'stands')
    ORDER BY space_id, number LIMIT ${BATCH}`;
  for (const [spaceId, numbers] of bySpace(rows)) await indexComments(tx, spaceId, numbers);
  return rows.length;
}

async function someQuestions(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<Unindexed[]>`
    SELECT space_id AS "spaceId", number FROM question
    WHERE NOT EXISTS (SELECT FROM search_entry WHERE question_id = question.id) AND text::text <> '{}'
    ORDER BY space_id, number LIMIT ${BATCH}`;
  for (const [spaceId, numbers] of bySpace(rows)) await indexQuestions(tx, spaceId, numbers);
  return rows.length;
}

async function oneWorkplan(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ spaceId: string }[]>`
    SELECT space_id AS "spaceId" FROM workplan
    WHERE NOT EXISTS (SELECT FROM search_entry WHERE search_entry.space_id = workplan.space_id AND kind IN ('priority', 'block'))
      AND (EXISTS (SELECT FROM priority JOIN term ON term.id = priority.term_id WHERE workplan_id = workplan.id AND term.current)
        OR EXISTS (SELECT FROM block WHERE workplan_id = workplan.id AND position IS NOT NULL))
    ORDER BY space_id LIMIT 1`;
  if (!row) return 0;
  await indexWorkplan(tx, row.spaceId);
  return 1;
}

async function someAttachments(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT attachment.id FROM attachment JOIN file_text ON file_text.sha256 = attachment.sha256
    WHERE file_text.state = 'read' AND attachment.removed_at IS NULL AND NOT EXISTS (SELECT FROM search_entry WHERE attachment_id = attachment.id)
    ORDER BY attachment.id LIMIT ${BATCH}`;
  await indexAttachments(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}
