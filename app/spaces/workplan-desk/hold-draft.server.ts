import { createHash } from 'node:crypto';
import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { findSpace } from '../find-space.server';
import { canEditWorkplan } from '../permissions';
import { type DraftDocument, draftDocumentSchema } from '../workplan-draft';

/** A draft held by an operation that changes it. */
export interface HeldDraft {
  spaceId: string;
  document: DraftDocument;
  revision: number;
}

const NO_DRAFT =
  'No draft of this workplan is in progress: it was published or discarded. See where the workplan stands.';
const CHANGED =
  'Somebody else changed this meanwhile. What you typed still stands below; compare it with what they saved, and save again to keep yours.';

/**
 * The draft in progress of a space, held until the transaction ends, for who may change it. Throws `Forbidden`, and `NotFound` where there is
 * no such space or no draft.
 */
export async function holdDraft(tx: Tx, actor: Actor, slug: string): Promise<HeldDraft> {
  ensure(canEditWorkplan(actor));
  const { id: spaceId } = await findSpace(tx, slug);
  await tx.$queryRaw`SELECT space_id FROM workplan_draft WHERE space_id = ${spaceId}::uuid FOR UPDATE`;
  const row = await tx.workplanDraft.findUnique({
    where: { spaceId },
    select: { document: true, revision: true },
  });
  if (!row) throw new NotFound(NO_DRAFT);
  return { spaceId, document: draftDocumentSchema.parse(row.document), revision: row.revision };
}

/** Keeps the draft as it was changed, under the next revision; nothing where nothing differs. */
export async function keepDraft(
  tx: Tx,
  clock: Clock,
  held: HeldDraft,
  document: DraftDocument,
): Promise<void> {
  if (JSON.stringify(document) === JSON.stringify(held.document)) return;
  await tx.workplanDraft.update({
    where: { spaceId: held.spaceId },
    data: { document, revision: { increment: 1 }, updatedAt: clock.now() },
  });
}

/** The mark of a part of the draft, that a form takes along: another one than at saving means that somebody else changed that part. */
export const markOf = (part: unknown): string =>
  createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 16);

/** Raises `Conflict` where a part of the draft is no longer what a form was filled in from. */
export function ensureUnchanged(part: unknown, basedOn: string): void {
  if (markOf(part) !== basedOn) throw new Conflict(CHANGED);
}
