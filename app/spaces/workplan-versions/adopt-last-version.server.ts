import type { Tx } from '~/platform/db.server';
import type { PairByHand } from '../block-likeness';
import type { DraftDocument, DraftPriority } from '../workplan-draft';
import { knownPriorities } from './known-priorities';
import { versionFactsSchema } from './version-facts';

/** A draft with what the published version knows of it, and which of its priorities are which of that version where the code does not say it. */
export interface AdoptedDraft {
  document: DraftDocument;
  pairs: PairByHand[];
}

/**
 * Gives a draft that was read from a document what an officer corrected in the version before: its priorities are known again by their titles, and bear the codes that they
 * had, unless the document gives one another number than it printed then; title and period stay where the document says none (`isTitled`: it says a title).
 * Without a version the draft is as it was read.
 */
export async function adoptLastVersion(
  tx: Tx,
  spaceId: string,
  draft: DraftDocument,
  { isTitled }: { isTitled: boolean },
): Promise<AdoptedDraft> {
  const version = await tx.workplanVersion.findFirst({
    where: { workplan: { spaceId } },
    orderBy: { number: 'desc' },
    select: { title: true, facts: true },
  });
  if (!version) return { document: draft, pairs: [] };
  const { priorities: before, terms, period } = versionFactsSchema.parse(version.facts);
  const known = knownPriorities(before, draft.priorities);
  const codes = new Set(draft.priorities.map(({ code }) => code.toLowerCase()));
  const priorities = draft.priorities.map((priority, at): DraftPriority => {
    const was = before[known.get(at) ?? -1];
    const isNamedAnew = was?.number && priority.number && was.number !== priority.number;
    if (!was || isNamedAnew || codes.has(was.code.toLowerCase())) return priority;
    codes.add(was.code.toLowerCase());
    return { ...priority, code: was.code };
  });
  const pairs = priorities.flatMap(({ key, code }, at): PairByHand[] => {
    const was = before[known.get(at) ?? -1];
    const id = was && terms[was.code.toLowerCase()];
    return id && was.code.toLowerCase() !== code.toLowerCase() ? [{ before: id, after: key }] : [];
  });
  const document = {
    ...draft,
    title: isTitled ? draft.title : version.title,
    period: draft.period ?? period ?? null,
    priorities,
  };
  return { document, pairs };
}
