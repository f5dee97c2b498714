import type { Tx } from '~/platform/db.server';
import type { RemarkView } from './draft-share';

/** What colleagues said of a draft, whose author or colleague the caller knows to ask; oldest first. */
export async function readRemarks(tx: Tx, draftId: string): Promise<RemarkView[]> {
  const rows = await tx.draftRemark.findMany({
    where: { share: { draftId } },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, madeAt: true, settledAt: true, share: { select: { name: true } } },
  });
  return rows.map(({ id, text, madeAt, settledAt, share }) => ({
    id,
    text,
    by: share.name,
    madeAt: madeAt.toISOString(),
    isSettled: settledAt !== null,
  }));
}
