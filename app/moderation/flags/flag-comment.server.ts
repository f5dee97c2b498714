import { type Actor, accountOf } from '~/accounts/actor';
import { visibleComments } from '~/comments/visibility.server';
import type { Clock } from '~/platform/clock.server';
import type { Prisma, Tx } from '~/platform/db.server';
import { Conflict, ensure, NotFound } from '~/platform/errors';
import { canFlag } from '../permissions';
import { settleReason } from '../record-decision.server';
import { hideByFlags } from './hide-by-flags.server';

export interface NewFlag {
  slug: string;
  number: number;
  /** The code of a reason for which comments are refused. */
  reason: string;
  otherText?: string | undefined;
}

/** What the rule on who may flag asks of a comment, and what its page shows of it. */
export const flaggedColumns = {
  id: true,
  number: true,
  accountId: true,
  status: true,
  space: { select: { id: true, slug: true, stage: true, visibility: true, screening: true } },
} satisfies Prisma.CommentSelect;

/** What somebody is told who flags a comment again. */
export const FLAGGED_ALREADY =
  'You have reported this comment already. Once is enough: the moderators see every report.';

/**
 * Asks the moderators to look at a comment, for a reason; nobody but the team learns who did. Nothing changes for readers, but where the space says that
 * so many open flags hide a comment: the answer tells. Throws `NotFound`, `Forbidden`, `InvalidField` of `reason` and `otherText`, and `Conflict` for a second time.
 */
export async function flagComment(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: NewFlag,
): Promise<{ isStillPublic: boolean }> {
  const { slug, number } = input;
  await tx.$queryRaw`SELECT id FROM space WHERE slug = ${slug} FOR UPDATE`;
  const comment = await tx.comment.findFirst({
    where: { AND: [visibleComments(actor), { number, space: { slug } }] },
    select: flaggedColumns,
  });
  if (!comment) throw new NotFound('There is no such comment.');
  ensure(canFlag(actor, comment, clock.now()));
  // The rule above lets nobody pass but who is signed in.
  const accountId = accountOf(actor) as string;
  const key = { commentId: comment.id, accountId };
  if ((await tx.flag.count({ where: key })) > 0) throw new Conflict(FLAGGED_ALREADY);
  await settleReason(tx, 'hide-by-flags', input);
  await tx.flag.create({
    data: {
      ...key,
      id: clock.newId(),
      spaceId: comment.space.id,
      reasonCode: input.reason,
      text: input.otherText?.trim() || null,
      at: clock.now(),
    },
  });
  const isHidden = await hideByFlags(tx, clock, { slug, number, screening: comment.space.screening });
  return { isStillPublic: !isHidden };
}
