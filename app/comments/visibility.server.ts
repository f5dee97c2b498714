import { type Actor, isStaff } from '~/accounts/actor';
import type { Prisma } from '~/platform/db.server';
import { visibleSpaces } from '~/spaces/visibility.server';

/** The comments that an actor may read: every list, count, feed and export starts from this filter. */
export function visibleComments(actor: Actor): Prisma.CommentWhereInput {
  return isStaff(actor) ? {} : { status: 'published', space: visibleSpaces(actor) };
}
