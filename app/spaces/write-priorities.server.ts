import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import type { PriorityFile, WorkplanFile } from './workplan-schema';

/** The workplan that is brought up to date, and what somebody knows of its priorities. */
export interface PrioritiesToWrite {
  workplanId: string;
  frameworkId: string;
  file: Pick<WorkplanFile, 'language' | 'priorities'>;
  /** Which priority of the current version (id of its term; null: none) is which of the file's, by lower-cased code; of the others the code says it. */
  identity: ReadonlyMap<string, string | null>;
  /** Number of the version that is current until now; 0: none. */
  version: number;
}

/**
 * Brings the priorities of a workplan up to date. Each stays itself by what is known, else by its code. One that the file no longer has goes
 * out of use and keeps what rests on it; where another takes over its code, its own names the last version that had it. Returns the ids of
 * the terms in use by lower-cased code.
 */
export async function writePriorities(
  tx: Tx,
  clock: Clock,
  { workplanId, frameworkId, file, identity, version }: PrioritiesToWrite,
): Promise<Map<string, string>> {
  const known = await tx.term.findMany({
    where: { frameworkId },
    select: { id: true, code: true, current: true },
  });
  const kept = identify(file.priorities, known, identity, clock);
  const inUse = new Set(kept.values());
  await freeCodes(tx, { known, kept, inUse, version });
  for (const [position, priority] of file.priorities.entries()) {
    const id = kept.get(priority.code.toLowerCase()) as string;
    const term = {
      code: priority.code,
      position,
      title: { [file.language]: priority.title },
      officialTitle: priority.finalTitle ? { [file.language]: priority.finalTitle } : Prisma.DbNull,
      current: true,
    };
    await tx.term.upsert({ where: { id }, create: { id, frameworkId, ...term }, update: term });
    const facts = factsOf(priority, position);
    await tx.priority.upsert({
      where: { termId: id },
      create: { termId: id, workplanId, ...facts },
      update: facts,
    });
  }
  await tx.term.updateMany({ where: { frameworkId, id: { notIn: [...inUse] } }, data: { current: false } });
  return kept;
}

interface KnownTerm {
  id: string;
  code: string;
  current: boolean;
}

/** The term of each priority, by lower-cased code: what is known first, then the same code, else a new one. */
function identify(
  priorities: readonly PriorityFile[],
  known: readonly KnownTerm[],
  identity: ReadonlyMap<string, string | null>,
  clock: Clock,
): Map<string, string> {
  const ids = new Set(known.map(({ id }) => id));
  const byCode = new Map(known.map(({ id, code }) => [code.toLowerCase(), id]));
  const said = new Set([...identity.values()].filter((id) => id !== null && ids.has(id)));
  const taken = new Set<string>();
  return new Map(
    priorities.map(({ code }) => {
      const key = code.toLowerCase();
      const saidOfIt = identity.get(key);
      const sameCode = byCode.get(key);
      const id =
        saidOfIt && ids.has(saidOfIt)
          ? saidOfIt
          : saidOfIt === undefined && sameCode && !said.has(sameCode)
            ? sameCode
            : undefined;
      const free = id !== undefined && !taken.has(id) ? id : clock.newId();
      taken.add(free);
      return [key, free];
    }),
  );
}

/** Lets go of the codes that others take over: of terms in use until they have their new one, of the others for good. */
async function freeCodes(
  tx: Tx,
  of: {
    known: readonly KnownTerm[];
    kept: ReadonlyMap<string, string>;
    inUse: ReadonlySet<string>;
    version: number;
  },
): Promise<void> {
  for (const { id, code } of of.known) {
    const holder = of.kept.get(code.toLowerCase());
    if (holder === id || (holder === undefined && !of.inUse.has(id))) continue;
    const other = of.inUse.has(id) ? `~${id}` : `${code} (version ${of.version})`;
    await tx.term.update({ where: { id }, data: { code: other } });
  }
}

const factsOf = (priority: PriorityFile, position: number) => ({
  position,
  group: priority.group,
  number: priority.number,
  finalTitle: priority.finalTitle ?? null,
  leads: priority.leads,
  participating: priority.participating,
  timeline: priority.timeline,
  status: priority.status,
  description: priority.description ?? null,
  activities: priority.activities,
  activitiesCount: priority.activitiesCount ?? null,
  objectives: priority.objectives,
  pdParagraphs: priority.pdParagraphs,
  thematicAreas: priority.thematicAreas,
});
