import type { Actor } from '~/accounts/actor';
import { canReadSpace, type ReadableSpace } from '~/spaces/permissions';

/** The page of writing is for whoever has an account and may read the space: what they began there before is theirs although it has closed. Whether something can be posted is asked by `canComment`. */
export function canSeeOwnDraft(actor: Actor, space: ReadableSpace): string | undefined {
  return actor.kind === 'person' ? canReadSpace(actor, space) : 'Sign in to take part in this space.';
}
