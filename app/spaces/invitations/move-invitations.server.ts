import type { Tx } from '~/platform/db.server';

/** Who was invited for an organisation that is merged into another is invited for that one; before the first goes away. */
export async function moveInvitations(
  tx: Tx,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> {
  await tx.invitation.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } });
}
