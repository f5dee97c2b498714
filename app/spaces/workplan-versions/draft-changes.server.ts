import type { Db, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { blocksWithText, type DraftDocument, problemsOf, workplanFileOf } from '../workplan-draft';
import { type ChangesView, compareVersions } from './changes-view';
import { currentBlocks, wordsOf } from './current-blocks.server';
import { draftDocumentOf, pairsOf, pairsSchema } from './draft-pairs';
import { versionFactsSchema } from './version-facts';

/** What a draft would change of the version that is published. */
export interface ComparedDraft {
  revision: number;
  /** Number of the version that is published. */
  current: number;
  /** Without the priorities, while something of them is still to be corrected. */
  changes: ChangesView;
  /** So many things are still to be corrected. */
  problems: number;
}

/** Compares a space's draft with the version that is published. Throws `NotFound` where either is missing. */
export async function draftChanges(tx: Tx | Db, spaceId: string): Promise<ComparedDraft> {
  const draft = await tx.workplanDraft.findUnique({ where: { spaceId } });
  const workplan = await tx.workplan.findUnique({
    where: { spaceId },
    select: {
      id: true,
      versions: { orderBy: { number: 'desc' }, take: 1 },
      blocks: { where: { position: { not: null } }, select: { id: true, number: true } },
    },
  });
  const version = workplan?.versions[0];
  if (!draft || !workplan || !version)
    throw new NotFound('There is nothing to compare: no draft, or no version yet.');
  const document = draftDocumentOf(draft.document);
  const problems = problemsOf(document).length;
  const was = versionFactsSchema.parse(version.facts).priorities;
  const changes = compareVersions(
    { language: version.language, priorities: was, blocks: await currentBlocks(tx, workplan.id) },
    {
      language: document.language,
      priorities: problems > 0 ? was : workplanFileOf(document).priorities,
      blocks: blocksOf(document),
    },
    {
      byHand: pairsOf(document, draft.pairs),
      numbers: new Map(workplan.blocks.map(({ id, number }) => [id, number])),
    },
  );
  // Which block an edited one was made from is known, and nobody said it.
  const said = new Set(pairsSchema.parse(draft.pairs).map(({ before }) => before));
  const blocks = changes.blocks.map((block) => ({ ...block, isByHand: said.has(block.before?.id ?? '') }));
  return { revision: draft.revision, current: version.number, changes: { ...changes, blocks }, problems };
}

function blocksOf(document: DraftDocument) {
  const codes = new Map(document.priorities.map(({ key, code }) => [key, code.trim()]));
  return blocksWithText(document).map(({ id, markdown, priorityKey }) => ({
    id,
    text: wordsOf(markdown),
    priority: codes.get(priorityKey ?? '') ?? null,
  }));
}
