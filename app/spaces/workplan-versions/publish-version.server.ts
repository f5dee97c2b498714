import { createHash } from 'node:crypto';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { emitSpaceEvent } from '~/platform/events.server';
import type { PairByHand } from '../block-likeness';
import { linkPriorities } from '../link-priorities.server';
import type { WorkplanFile } from '../workplan-schema';
import { writePriorities } from '../write-priorities.server';
import { wordsOf } from './current-blocks.server';
import { versionFactsOf } from './version-facts';
import { writeBlocks } from './write-blocks.server';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** `version` counts from 1. */
    'workplan-published': { title: string; version: number };
  }
}

/** A version to be published in a space. */
export interface VersionToPublish {
  spaceId: string;
  file: WorkplanFile;
  /** The ids by which `byHand` speaks of the file's blocks, in their order; none: nothing is said by hand. */
  blockIds?: readonly string[];
  /** Which block of the current version is which of the file's, where somebody knows. */
  byHand?: readonly PairByHand[];
  /** Which priority of the current version (its term's id; null: none) is which of the file's, by lower-cased code, where somebody knows. */
  identity?: ReadonlyMap<string, string | null>;
  /** The document that it was read from. */
  source?: { fileName: string; sha256: string } | null;
  actorId: string | null;
}

export interface PublishedVersion {
  /** Null: the file says what the current version says; nothing was written. */
  number: number | null;
  /** What the file names and no framework has: `gcm 24`. Kept as a fact, linked to nothing. */
  unresolved: string[];
}

/**
 * Makes a workplan the current version of a space's draft: priorities and blocks stay themselves as somebody said, else by code and by likeness. What stood
 * before stays in its version. Who may is for the caller to say; the space is held until the transaction ends.
 */
export async function publishVersion(
  tx: Tx,
  clock: Clock,
  input: VersionToPublish,
): Promise<PublishedVersion> {
  const { spaceId, file, actorId } = input;
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
  const fileHash = createHash('sha256').update(JSON.stringify(file)).digest('hex');
  const known = await tx.workplan.findUnique({ where: { spaceId }, select: { fileHash: true } });
  if (known?.fileHash === fileHash) return { number: null, unresolved: [] };

  const workplan = await writeWorkplan(tx, clock, spaceId, file, fileHash);
  const last = await tx.workplanVersion.aggregate({
    where: { workplanId: workplan.id },
    _max: { number: true },
  });
  const version = last._max.number ?? 0;
  const termIds = await writePriorities(tx, clock, {
    workplanId: workplan.id,
    frameworkId: workplan.frameworkId,
    file,
    identity: input.identity ?? new Map(),
    version,
  });
  const blocks = file.blocks.map(({ text, priority, after }, index) => ({
    id: input.blockIds?.[index] ?? `file ${index}`,
    text: wordsOf(text),
    markdown: text,
    priority: priority ?? null,
    after: after ?? null,
  }));
  const placed = await writeBlocks(
    tx,
    clock,
    { id: workplan.id, language: file.language },
    blocks,
    termIds,
    input.byHand ?? [],
  );
  const number = version + 1;
  const id = clock.newId();
  await tx.workplanVersion.create({
    data: {
      id,
      workplanId: workplan.id,
      number,
      title: file.title,
      language: file.language,
      facts: versionFactsOf(file, termIds),
      fileName: input.source?.fileName ?? null,
      fileSha256: input.source?.sha256 ?? null,
      publishedAt: clock.now(),
      actorId,
    },
  });
  await tx.blockText.createMany({
    data: placed.map(({ id: blockId, ...text }) => ({ versionId: id, blockId, ...text })),
  });
  const unresolved = await linkPriorities(tx, workplan.id);
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'workplan-published',
    data: { title: file.title, version: number },
    actorId,
  });
  return { number, unresolved };
}

async function writeWorkplan(
  tx: Tx,
  clock: Clock,
  spaceId: string,
  file: WorkplanFile,
  fileHash: string,
): Promise<{ id: string; frameworkId: string }> {
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
