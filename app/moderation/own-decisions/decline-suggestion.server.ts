import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { dropSuggestion, holdSuggestion } from './hold-suggestion.server';

/** Leaves one's comment as it is: a moderator's suggestion, by the id of its decision, is dropped. Throws what `holdSuggestion` does. */
export async function declineSuggestion(
  tx: Tx,
  _clock: Clock,
  actor: Actor,
  { id }: { id: string },
): Promise<void> {
  await dropSuggestion(tx, await holdSuggestion(tx, actor, id));
}
