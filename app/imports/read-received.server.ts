import type { Actor } from '~/accounts/actor';
import { commentColumns, commentView } from '~/comments/comment-columns.server';
import type { CommentView } from '~/comments/comment-view';
import { openingOf } from '~/comments/opening';
import { canRecordComments } from '~/comments/permissions';
import { visibleComments } from '~/comments/visibility.server';
import { db, type Prisma } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';

/** Comments of each list that are shown. */
const SHOWN = 50;
const OPENING_CHARACTERS = 140;

/** A comment in a list of the desk: who, how it came, how it begins. */
export type ReceivedLine = Pick<
  CommentView,
  'id' | 'number' | 'status' | 'speaker' | 'intake' | 'language'
> & {
  opening: string;
};

export interface ReceivedPage {
  space: SpaceFrame;
  /** Entered last first; at most `SHOWN` of `count`. */
  entered: ReceivedLine[];
  count: number;
  /** Those that speak of a file which is not there, by number. */
  missing: ReceivedLine[];
}

/** What was received elsewhere and entered in a space, and which of its comments still want a file. Throws `NotFound` for a space that there is not. */
export async function readReceived(actor: Actor, slug: string, language: string): Promise<ReceivedPage> {
  ensure(canRecordComments(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const list = async (
    which: Prisma.CommentWhereInput,
    orderBy: Prisma.CommentOrderByWithRelationInput,
  ): Promise<ReceivedLine[]> => {
    const rows = await db().comment.findMany({
      where: { AND: [visibleComments(actor), { spaceId: space.id }, which] },
      orderBy,
      take: SHOWN,
      select: commentColumns,
    });
    return rows.map((row) => {
      const { id, number, status, speaker, intake, language: written } = commentView(actor, row, language);
      return {
        id,
        number,
        status,
        speaker,
        intake,
        language: written,
        opening: openingOf(row.revisions[0]?.text ?? '', OPENING_CHARACTERS),
      };
    });
  };
  return {
    space,
    entered: await list({ intake: { isNot: null } }, { number: 'desc' }),
    count: await db().comment.count({ where: { spaceId: space.id, intake: { isNot: null } } }),
    missing: await list(
      { attachmentMissing: true, origin: { not: 'web' }, status: { not: 'withdrawn' } },
      { number: 'asc' },
    ),
  };
}
