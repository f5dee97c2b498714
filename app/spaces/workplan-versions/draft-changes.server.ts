import type { Db, Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { blocksWithText, type DraftDocument, problemsOf, workplanFileOf } from '../workplan-draft';
import type { PriorityFile } from '../workplan-schema';
import { type ChangesView, compareVersions } from './changes-view';
import type { ComparedPriority } from './compare-priority-facts';
import { currentBlocks, wordsOf } from './current-blocks.server';
import { draftDocumentOf, identityOf, pairsOf, pairsSchema } from './draft-pairs';
import { identified, versionFactsSchema } from './version-facts';

/** What a draft would change of the version that is published. */
export interface ComparedDraft {
  revision: number;
  /** Number of the version that is published. */
  current: number;
  /** Without the priorities, while something of them is still to be corrected. */
  changes: ChangesView;
  /** So many things are still to be corrected. */
  problems: number;
  /** The priorities of the draft, each with the id of the published one that it is. */
  priorities: DraftChoice[];
  /** How many published comments name each published priority, by its id. */
  named: Record<string, number>;
}

/** A priority of a draft, to choose from. */
export interface DraftChoice {
  key: string;
  code: string;
  title: string;
  /** Null: it is new. */
  id: string | null;
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
  const was = identified(versionFactsSchema.parse(version.facts));
  const identity = identityOf(document, draft.pairs);
  const is = problems > 0 ? was : identifiedBy(workplanFileOf(document).priorities, was, identity);
  const changes = compareVersions(
    { language: version.language, priorities: was, blocks: await currentBlocks(tx, workplan.id) },
    {
      language: document.language,
      priorities: is,
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
  const ids = new Map(is.map(({ code, id }) => [code.toLowerCase(), id]));
  const known = new Set(was.map(({ id }) => id));
  return {
    revision: draft.revision,
    current: version.number,
    changes: { ...changes, blocks },
    problems,
    priorities: document.priorities.map(({ key, code, title }) => {
      const id = ids.get(code.trim().toLowerCase());
      return { key, code, title, id: id && known.has(id) ? id : null };
    }),
    named: await readNamed(tx, spaceId),
  };
}

async function readNamed(tx: Tx | Db, spaceId: string): Promise<Record<string, number>> {
  const counts = await tx.termCount.findMany({
    where: { spaceId, term: { priority: { isNot: null } } },
    select: { termId: true, comments: true },
  });
  return Object.fromEntries(counts.map(({ termId, comments }) => [termId, comments]));
}

/** The draft's priorities as they will be identified when it is published: as said, else by code. */
function identifiedBy(
  priorities: readonly PriorityFile[],
  was: readonly ComparedPriority[],
  identity: ReadonlyMap<string, string | null>,
): ComparedPriority[] {
  const said = new Set(identity.values());
  const byCode = new Map(was.map(({ code, id }) => [code.toLowerCase(), id]));
  return priorities.map((priority) => {
    const key = priority.code.toLowerCase();
    const sameCode = byCode.get(key);
    const id = identity.get(key) ?? (identity.has(key) || said.has(sameCode ?? null) ? undefined : sameCode);
    return { ...priority, id: id ?? `new ${key}` };
  });
}

function blocksOf(document: DraftDocument) {
  const codes = new Map(document.priorities.map(({ key, code }) => [key, code.trim()]));
  return blocksWithText(document).map(({ id, markdown, priorityKey }) => ({
    id,
    text: wordsOf(markdown),
    priority: codes.get(priorityKey ?? '') ?? null,
  }));
}
