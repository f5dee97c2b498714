import type { Actor } from '~/accounts/actor';
import type { Prisma } from '~/platform/db.server';
import { visibleComments } from './visibility.server';

/** Comments by which a reader knows an author by name: published, and not under a withheld name. Whoever looks: nothing else is told to claimants. */
export const namedComments = (actor: Actor): Prisma.CommentWhereInput => ({
  AND: [visibleComments(actor), { status: 'published', nameWithheld: false }],
});

/**
 * The authors of imported comments that an actor can find by name, claimed or not. Somebody who asked to be left unnamed cannot be found,
 * nor can somebody none of whose comments is published.
 */
export const claimableAuthors = (actor: Actor): Prisma.AuthorWhereInput => ({
  name: { not: null },
  comments: { some: namedComments(actor) },
});
