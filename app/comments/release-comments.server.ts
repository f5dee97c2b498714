import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import { updateCommentCounts } from './update-comment-counts.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** Comments lost their author, who closed the account: the name, or by the space's terms their place among the published. */
    'comments-released': { numbers: number[] };
  }
}

/**
 * Parts comments from the person whose account is being closed, in the transaction of the closing: the name goes everywhere; by each
 * space's terms the comments stay under "former participant", with the organisations they speak for, or are withdrawn. Names under
 * which imported comments were printed go too where the person had claimed them. What was being written is thrown away.
 */
export async function releaseComments(tx: Tx, clock: Clock, accountId: string): Promise<void> {
  await tx.commentDraft.deleteMany({ where: { accountId } });
  const authored = { OR: [{ accountId }, { author: { accountId } }] };
  const spaces = await tx.space.findMany({
    where: { comments: { some: authored } },
    // In one order everywhere: two who close at once wait for each other instead of for both.
    orderBy: { id: 'asc' },
    select: {
      id: true,
      closedAccountComments: true,
      comments: { where: authored, orderBy: { number: 'asc' }, select: { id: true, number: true } },
    },
  });
  for (const { id: spaceId, closedAccountComments, comments } of spaces) {
    await tx.comment.updateMany({
      where: { id: { in: comments.map(({ id }) => id) } },
      data: {
        accountId,
        authorName: null,
        authorLabel: null,
        ...(closedAccountComments === 'withdrawn' ? { status: 'withdrawn' } : {}),
      },
    });
    await updateCommentCounts(tx, spaceId);
    const numbers = comments.map(({ number }) => number);
    await emitSpaceEvent(tx, clock, { spaceId, type: 'comments-released', data: { numbers } });
  }
  await tx.author.updateMany({ where: { accountId }, data: { name: null } });
  await tx.authorClaim.deleteMany({ where: { accountId, status: 'requested' } });
  await tx.authorClaim.updateMany({ where: { accountId }, data: { note: null } });
}
