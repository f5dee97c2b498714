import { type Actor, accountOf } from '~/accounts/actor';
import type { Prisma, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';

const columns = {
  id: true,
  number: true,
  kind: true,
  spaceId: true,
  accountId: true,
  commentId: true,
  revisionId: true,
  undoneBy: { select: { id: true } },
  contest: { select: { id: true } },
} satisfies Prisma.DecisionSelect;

export type OwnHeldDecision = Prisma.DecisionGetPayload<{ select: typeof columns }>;

/** Finds a decision that concerns the actor, with its space held until the transaction ends. Throws `NotFound` for everybody else. */
export async function holdOwnDecision(tx: Tx, actor: Actor, id: string): Promise<OwnHeldDecision> {
  const where = { id, accountId: accountOf(actor) ?? '00000000-0000-0000-0000-000000000000' };
  const found = await tx.decision.findFirst({ where, select: { spaceId: true } });
  if (!found) throw new NotFound('There is no such decision.');
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${found.spaceId}::uuid FOR UPDATE`;
  return tx.decision.findFirstOrThrow({ where, select: columns });
}
