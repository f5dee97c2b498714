import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { authorColumns, authorLine, notYetAssigned } from './author-columns.server';
import type { AuthorLine } from './author-view';
import { canAssignAuthors } from './permissions';

/** The authors of a consultation, for the secretariat. */
export interface AuthorList {
  space: SpaceFrame;
  /** By name; all, or those not yet assigned. */
  authors: AuthorLine[];
  total: number;
  notYet: number;
  /** Comments taken over under which nobody is named. */
  unnamed: number;
}

/** Reads who wrote the comments of a space that came from elsewhere. Throws `NotFound` for a space that there is not. */
export async function readAuthors(
  actor: Actor,
  slug: string,
  show: 'all' | 'not-yet',
  language: string,
): Promise<AuthorList> {
  ensure(canAssignAuthors(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const of = { spaceId: space.id };
  const notYet = { ...of, ...notYetAssigned };
  const [rows, total, waiting, unnamed] = await Promise.all([
    db().author.findMany({
      where: show === 'all' ? of : notYet,
      orderBy: [{ name: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      select: authorColumns,
    }),
    db().author.count({ where: of }),
    db().author.count({ where: notYet }),
    db().comment.count({ where: { ...of, origin: { not: 'web' }, authorId: null } }),
  ]);
  return {
    space,
    authors: rows.map((row) => authorLine(row, language)),
    total,
    notYet: waiting,
    unnamed,
  };
}
