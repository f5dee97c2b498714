import { type Actor, isSecretariat } from '~/accounts/actor';
import type { Prisma } from '~/platform/db.server';
import { spacesOfTeam, visibleSpaces } from '~/spaces/visibility.server';

/** The comments that an actor may read: every list, count, feed and export starts from this filter. */
export function visibleComments(actor: Actor): Prisma.CommentWhereInput {
  if (isSecretariat(actor)) return {};
  return {
    OR: [{ status: 'published', space: visibleSpaces(actor) }, { space: spacesOfTeam(actor) }],
  };
}
