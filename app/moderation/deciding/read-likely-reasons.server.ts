import { db } from '~/platform/db.server';
import type { Subject } from '../load-subject.server';

/** What it mostly means that a check held a comment, by the check. */
const MEANT: Record<string, string> = {
  listedLinks: 'spam',
  robot: 'spam',
  tooFast: 'spam',
  duplicate: 'duplicate',
  nearDuplicate: 'duplicate',
};

/** Codes of the reasons that somebody may have to decide on a comment, the likeliest first: what most of its open flags say, then what its holds mean. */
export async function readLikelyReasons({ id, holds }: Pick<Subject, 'id' | 'holds'>): Promise<string[]> {
  const flags = await db().flag.groupBy({
    by: ['reasonCode'],
    where: { commentId: id, settledById: null },
    _count: true,
    orderBy: [{ _count: { reasonCode: 'desc' } }, { reasonCode: 'asc' }],
  });
  const meant = [...holds]
    .sort((a, b) => a.position - b.position)
    .flatMap(({ reason }) => MEANT[reason] ?? []);
  return [...flags.map(({ reasonCode }) => reasonCode), ...meant];
}
