import type { Prisma, Tx } from '~/platform/db.server';

type Membership = Prisma.MembershipGetPayload<object>;

/** The stronger first. */
const STRENGTH = ['confirmed', 'requested', 'ended', 'declined'] as const satisfies Membership['status'][];

/** Moves who speaks for one organisation, or asks to, to another; of a person who is with both the stronger state stays. Returns how many moved. */
export async function mergeMemberships(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const moving = await tx.membership.findMany({ where: { organisationId: fromId } });
  const there = await tx.membership.findMany({
    where: { organisationId: intoId, accountId: { in: moving.map(({ accountId }) => accountId) } },
  });
  for (const one of moving) {
    const other = there.find(({ accountId }) => accountId === one.accountId);
    if (other) await keepStronger(tx, one, other);
    else await tx.membership.update({ where: { id: one.id }, data: { organisationId: intoId } });
  }
  return moving.length;
}

async function keepStronger(tx: Tx, from: Membership, into: Membership): Promise<void> {
  await tx.membership.delete({ where: { id: from.id } });
  if (STRENGTH.indexOf(from.status) >= STRENGTH.indexOf(into.status)) return;
  const { status, requestedAt, decidedAt, decidedById } = from;
  await tx.membership.update({
    where: { id: into.id },
    data: { status, requestedAt, decidedAt, decidedById },
  });
}
