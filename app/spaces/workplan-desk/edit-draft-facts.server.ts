import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { factsIn } from './draft-parts';
import type { DraftFactsForm } from './draft-schema';
import { ensureUnchanged, holdDraft, keepDraft } from './hold-draft.server';
import { areasOf } from './written-lists';

/**
 * Corrects what the draft says of the document as a whole. Raises `NotFound` where no draft is in progress, and `Conflict` where somebody
 * else changed the same since `basedOn`.
 */
export async function editDraftFacts(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: Omit<DraftFactsForm, 'stay'> & { slug: string },
): Promise<void> {
  const held = await holdDraft(tx, actor, input.slug);
  ensureUnchanged(factsIn(held.document), input.basedOn);
  await keepDraft(tx, clock, held, {
    ...held.document,
    title: input.title,
    language: input.language,
    period: input.period ?? null,
    dated: input.dated ?? null,
    note: input.note || null,
    thematicAreas: areasOf(input.thematicAreas ?? '') ?? [],
  });
}
