import type { Tx } from '~/platform/db.server';

/** When a question was entered here, and by whose account; nobody's: the command line, or an import. */
export async function questionOrigin(
  tx: Tx,
  spaceId: string,
  number: number,
): Promise<{ at: Date | null; actorId: string | null }> {
  const event = await tx.spaceEvent.findFirst({
    where: { spaceId, type: 'questions-asked', data: { path: ['numbers'], array_contains: [number] } },
    orderBy: { number: 'desc' },
    select: { at: true, actorId: true },
  });
  return event ?? { at: null, actorId: null };
}
