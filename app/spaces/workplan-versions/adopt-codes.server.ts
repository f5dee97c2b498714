import type { Tx } from '~/platform/db.server';
import type { DraftDocument, DraftPriority } from '../workplan-draft';
import { versionFactsSchema } from './version-facts';

/**
 * Gives the priorities of a draft that was read from a document the codes that they bear in the published version, where their titles are
 * the same and nobody else has the code: what an officer corrected once is not asked for again. Without a version the draft as it is.
 */
export async function adoptCodes(tx: Tx, spaceId: string, draft: DraftDocument): Promise<DraftDocument> {
  const version = await tx.workplanVersion.findFirst({
    where: { workplan: { spaceId } },
    orderBy: { number: 'desc' },
    select: { facts: true },
  });
  if (!version) return draft;
  const { priorities } = versionFactsSchema.parse(version.facts);
  const byTitle = new Map(priorities.map((priority) => [titleKey(priority.title), priority]));
  const codes = new Set(draft.priorities.map(({ code }) => code.toLowerCase()));
  const adopted = draft.priorities.map((priority): DraftPriority => {
    const known = byTitle.get(titleKey(priority.title));
    if (!known || codes.has(known.code.toLowerCase())) return priority;
    codes.add(known.code.toLowerCase());
    return { ...priority, code: known.code, number: known.number };
  });
  return { ...draft, priorities: adopted };
}

const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
