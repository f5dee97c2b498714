import type { Actor } from '~/accounts/actor';
import { recordAuditEntry } from '~/accounts/record-audit-entry.server';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { holdSpace } from '../hold-space.server';
import { canEditWorkplan } from '../permissions';
import type { DraftDocument } from '../workplan-draft';
import { draftOfCurrent } from './draft-of-current.server';

/**
 * Starts a draft without a document: from nothing, or from the workplan as it is published, whose blocks keep their identifiers. Recorded for the
 * space's team. Raises `Conflict` where a draft is in progress, and `NotFound` where there is nothing to start from.
 */
export async function startWorkplanDraft(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; from: 'nothing' | 'current' },
): Promise<void> {
  ensure(canEditWorkplan(actor));
  const { id: spaceId } = await holdSpace(tx, input.slug);
  if (await tx.workplanDraft.count({ where: { spaceId } }))
    throw new Conflict(
      'A draft of this workplan is in progress already. Go on with it, or discard it first.',
    );
  const document =
    input.from === 'current' ? await draftOfCurrent(tx, spaceId) : await emptyDraft(tx, spaceId);
  const now = clock.now();
  await tx.workplanDraft.create({ data: { spaceId, document, startedAt: now, updatedAt: now } });
  await recordAuditEntry(tx, clock, actor, 'workplan-draft-started', { type: 'space', id: spaceId });
}

/** A draft with the consultation's own title and language, to be filled in by hand. */
async function emptyDraft(tx: Tx, spaceId: string): Promise<DraftDocument> {
  const { title, language } = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: { title: true, language: true },
  });
  return {
    title: inLanguage(title, language).text,
    language,
    period: null,
    dated: null,
    note: null,
    thematicAreas: [],
    priorities: [],
    blocks: [],
    warnings: [],
  };
}
