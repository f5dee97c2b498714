import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { DraftPriorityForm } from './draft-schema';
import { holdDraft, keepDraft } from './hold-draft.server';
import { emptyPriority, prioritySent } from './priority-sent';

/** Adds a priority at the end of the draft and returns its key. Raises `InvalidField` of `priorityCode` for a code that another one has. */
export async function addDraftPriority(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: DraftPriorityForm & { slug: string },
): Promise<string> {
  const held = await holdDraft(tx, actor, input.slug);
  const priority = prioritySent(held.document, emptyPriority(clock.newId()), input);
  await keepDraft(tx, clock, held, {
    ...held.document,
    priorities: [...held.document.priorities, priority],
  });
  return priority.key;
}
