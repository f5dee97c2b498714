import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import type { OwnFacts } from './author';
import { authorColumns, authorLine } from './author-columns.server';
import { authorComment, authorCommentColumns } from './author-comment-columns.server';
import type { AuthorComment, AuthorLine } from './author-view';
import { canAssignAuthors } from './permissions';

/** So many comments are enough to see for whom somebody speaks. */
const COMMENTS_SHOWN = 50;

/** One author of a consultation, for the secretariat. */
export interface AuthorPage {
  space: SpaceFrame;
  author: AuthorLine;
  /** What is said of the author where no organisation is. */
  own: OwnFacts;
  /** By number, from the newest on `COMMENTS_SHOWN` of them. */
  comments: AuthorComment[];
}

/** Throws `NotFound` where there is no such author in the space. */
export async function readAuthor(
  actor: Actor,
  slug: string,
  authorId: string,
  language: string,
): Promise<AuthorPage> {
  ensure(canAssignAuthors(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const row = await db().author.findFirst({
    where: { id: authorId, spaceId: space.id },
    select: authorColumns,
  });
  if (!row) throw new NotFound('There is no such author.');
  const comments = await db().comment.findMany({
    where: { authorId },
    orderBy: { number: 'desc' },
    take: COMMENTS_SHOWN,
    select: authorCommentColumns,
  });
  return {
    space,
    author: authorLine(row, language),
    own: { stakeholderGroup: row.stakeholderGroup, country: row.country, region: row.region },
    comments: comments.reverse().map(authorComment),
  };
}
