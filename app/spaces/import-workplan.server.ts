import { createHash } from 'node:crypto';
import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { findSpace } from './find-space.server';
import { linkPriorities } from './link-priorities.server';
import { canManageSpaces } from './permissions';
import type { WorkplanFile } from './workplan-schema';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    'workplan-published': { title: string };
  }
}

export interface ImportedWorkplan {
  space: string;
  title: string;
  priorities: number;
  blocks: number;
  /** What the file names and no framework has: `gcm 24`. Kept as a fact, linked to nothing. */
  unresolved: string[];
  changed: boolean;
}

/**
 * Gives a space its workplan, or brings the one it has up to date: priorities keep their identity by code, and one that the file
 * no longer has stays, out of use, as long as tags rest on it. Repeating it changes nothing. `NotFound` where there is no such space.
 */
export async function importWorkplan(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  slug: string,
  file: WorkplanFile,
): Promise<ImportedWorkplan> {
  ensure(canManageSpaces(actor));
  const space = await findSpace(tx, slug);
  const report = {
    space: slug,
    title: file.title,
    priorities: file.priorities.length,
    blocks: file.blocks.length,
  };
  const fileHash = createHash('sha256').update(JSON.stringify(file)).digest('hex');
  const known = await tx.workplan.findUnique({ where: { spaceId: space.id }, select: { fileHash: true } });
  if (known?.fileHash === fileHash) return { ...report, unresolved: [], changed: false };

  const workplan = await writeWorkplan(tx, clock, space.id, file, fileHash);
  const termIds = await writePriorities(tx, clock, workplan, file);
  await tx.block.deleteMany({ where: { workplanId: workplan.id } });
  await tx.block.createMany({
    data: file.blocks.map((block, position) => ({
      id: clock.newId(),
      workplanId: workplan.id,
      position,
      priorityId: block.priority ? termIds.get(block.priority.toLowerCase()) : null,
      markdown: block.text,
      html: renderMarkdown(block.text).html,
    })),
  });
  const unresolved = await linkPriorities(tx, workplan.id);
  await emitSpaceEvent(tx, clock, {
    spaceId: space.id,
    type: 'workplan-published',
    data: { title: file.title },
  });
  return { ...report, unresolved, changed: true };
}

interface WrittenWorkplan {
  id: string;
  frameworkId: string;
}

async function writeWorkplan(
  tx: Tx,
  clock: Clock,
  spaceId: string,
  file: WorkplanFile,
  fileHash: string,
): Promise<WrittenWorkplan> {
  const key = `workplan:${spaceId}`;
  const title = { [file.language]: file.title };
  const framework = await tx.framework.upsert({
    where: { key },
    create: {
      id: clock.newId(),
      key,
      citedAs: 'priority',
      title,
      source: file.title,
      fileHash,
      spaces: { create: { spaceId } },
    },
    update: { title, source: file.title, fileHash },
    select: { id: true },
  });
  const facts = {
    title: file.title,
    language: file.language,
    period: file.period ?? null,
    dated: file.date ?? null,
    note: file.note ?? null,
    thematicAreas: file.thematicAreas,
    fileHash,
    importedAt: clock.now(),
  };
  return tx.workplan.upsert({
    where: { spaceId },
    create: { id: clock.newId(), spaceId, frameworkId: framework.id, ...facts },
    update: facts,
    select: { id: true, frameworkId: true },
  });
}

/** Returns the term ids by lower-cased code. */
async function writePriorities(
  tx: Tx,
  clock: Clock,
  workplan: WrittenWorkplan,
  file: WorkplanFile,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, priority] of file.priorities.entries()) {
    const term = {
      position,
      title: { [file.language]: priority.title },
      officialTitle: priority.finalTitle ? { [file.language]: priority.finalTitle } : Prisma.DbNull,
      current: true,
    };
    const { id } = await tx.term.upsert({
      where: { frameworkId_code: { frameworkId: workplan.frameworkId, code: priority.code } },
      create: { id: clock.newId(), frameworkId: workplan.frameworkId, code: priority.code, ...term },
      update: term,
      select: { id: true },
    });
    ids.set(priority.code.toLowerCase(), id);
    const facts = {
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
    };
    await tx.priority.upsert({
      where: { termId: id },
      create: { termId: id, workplanId: workplan.id, ...facts },
      update: facts,
    });
  }
  const gone = { frameworkId: workplan.frameworkId, id: { notIn: [...ids.values()] } };
  await tx.term.deleteMany({ where: { ...gone, tags: { none: {} } } });
  await tx.term.updateMany({ where: gone, data: { current: false } });
  return ids;
}
