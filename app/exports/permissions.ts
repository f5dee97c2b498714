import { type Actor, isOnTeam } from '~/accounts/actor';
import { canReadSpace, type ReadableSpace } from '~/spaces/permissions';

/** Each rule answers with the reason for a refusal, or nothing. Whoever may read a space may take its published comments away as a file. */
export function canExport(actor: Actor, space: ReadableSpace): string | undefined {
  return canReadSpace(actor, space);
}

/** What is not published, and withheld names, leave with the space's team only. */
export function canExportUnpublished(actor: Actor, space: { id: string }): string | undefined {
  return isOnTeam(actor, space.id) ? undefined : 'Only the team of the space exports what is not published.';
}
