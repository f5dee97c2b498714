import type { Prisma, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import type { DecisionKind } from './decision';

const columns = {
  id: true,
  number: true,
  spaceId: true,
  kind: true,
  accountId: true,
  actorId: true,
  revisionId: true,
  attachmentId: true,
  data: true,
  comment: { select: { id: true, number: true, accountId: true } },
  undoneBy: { select: { id: true } },
  contest: { select: { id: true, at: true, answerId: true } },
} satisfies Prisma.DecisionSelect;

/** A decision of the record, as others are taken on it. */
export type HeldDecision = Omit<Prisma.DecisionGetPayload<{ select: typeof columns }>, 'kind'> & {
  kind: DecisionKind;
};

/** Finds a decision by its number, with its space held until the transaction ends. Who may, is the caller's to ask. Throws `NotFound`. */
export async function holdDecision(tx: Tx, where: { slug: string; decision: number }): Promise<HeldDecision> {
  await tx.$queryRaw`SELECT id FROM space WHERE slug = ${where.slug} FOR UPDATE`;
  const row = await tx.decision.findFirst({
    where: { number: where.decision, space: { slug: where.slug } },
    select: columns,
  });
  if (!row) throw new NotFound('There is no such decision.');
  return { ...row, kind: row.kind as DecisionKind };
}
