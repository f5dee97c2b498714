import { createHash } from 'node:crypto';
import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import { Prisma, type Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { canChangeFrameworks } from './permissions';
import type { FrameworkFile } from './schema';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** What comments of the space are tagged with is another now. */
    'framework-changed': { framework: string };
  }
}

export interface ImportedFramework {
  key: string;
  terms: number;
  changed: boolean;
}

/**
 * Takes in a framework from its file, or brings the known one up to date: terms that the file no longer has are kept, out of use,
 * as long as tags rest on them. Every space that is not archived uses it from then on and is told. Repeating it changes nothing.
 */
export async function importFramework(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  file: FrameworkFile,
): Promise<ImportedFramework> {
  ensure(canChangeFrameworks(actor));
  const fileHash = createHash('sha256').update(JSON.stringify(file)).digest('hex');
  const known = await tx.framework.findUnique({
    where: { key: file.key },
    select: { id: true, fileHash: true },
  });
  if (known?.fileHash === fileHash) return { key: file.key, terms: file.terms.length, changed: false };

  const facts = { title: file.title, source: file.source, citedAs: file.key, fileHash };
  const { id: frameworkId } = await tx.framework.upsert({
    where: { key: file.key },
    create: { id: clock.newId(), key: file.key, ...facts },
    update: facts,
    select: { id: true },
  });
  await writeTerms(tx, clock, frameworkId, file);
  await writeLinks(tx, frameworkId, file);
  await tellSpaces(tx, clock, frameworkId, file.key);
  return { key: file.key, terms: file.terms.length, changed: true };
}

async function writeTerms(tx: Tx, clock: Clock, frameworkId: string, file: FrameworkFile): Promise<void> {
  for (const [position, term] of file.terms.entries()) {
    const facts = {
      position,
      title: term.title ?? Prisma.DbNull,
      officialTitle: term.officialTitle ?? Prisma.DbNull,
      summary: term.summary ?? Prisma.DbNull,
      vocabulary: term.vocabulary ?? Prisma.DbNull,
      current: true,
    };
    await tx.term.upsert({
      where: { frameworkId_code: { frameworkId, code: term.code } },
      create: { id: clock.newId(), frameworkId, code: term.code, ...facts },
      update: facts,
    });
  }
  const codes = file.terms.map((term) => term.code);
  await tx.term.deleteMany({ where: { frameworkId, code: { notIn: codes }, tags: { none: {} } } });
  await tx.term.updateMany({ where: { frameworkId, code: { notIn: codes } }, data: { current: false } });
  for (const { code, parent } of file.terms) {
    if (!parent) continue;
    const above = await tx.term.findUniqueOrThrow({
      where: { frameworkId_code: { frameworkId, code: parent } },
      select: { id: true },
    });
    await tx.term.update({
      where: { frameworkId_code: { frameworkId, code } },
      data: { parentId: above.id },
    });
  }
}

/** Links to a framework that is not there yet are made when it comes: the order of imports does not matter. */
async function writeLinks(tx: Tx, frameworkId: string, file: FrameworkFile): Promise<void> {
  await tx.termLink.deleteMany({ where: { from: { frameworkId } } });
  const all = await tx.term.findMany({
    where: {
      OR: [
        { frameworkId },
        {
          framework: {
            key: { in: file.terms.flatMap((term) => term.links?.map((link) => link.framework) ?? []) },
          },
        },
      ],
    },
    select: { id: true, code: true, frameworkId: true, framework: { select: { key: true } } },
  });
  const own = new Map(
    all.filter((term) => term.frameworkId === frameworkId).map((term) => [term.code, term.id]),
  );
  const byKey = new Map(all.map((term) => [`${term.framework.key} ${term.code}`, term.id]));
  const links = file.terms.flatMap((term) =>
    (term.links ?? []).flatMap((link) => {
      const toId = byKey.get(`${link.framework} ${link.code}`);
      return toId ? [{ fromId: own.get(term.code) as string, toId }] : [];
    }),
  );
  await tx.termLink.createMany({ data: links, skipDuplicates: true });
}

async function tellSpaces(tx: Tx, clock: Clock, frameworkId: string, key: string): Promise<void> {
  const spaces = await tx.space.findMany({
    where: { stage: { not: 'archived' } },
    select: { id: true },
    orderBy: { slug: 'asc' },
  });
  for (const { id: spaceId } of spaces) {
    await tx.spaceFramework.upsert({
      where: { spaceId_frameworkId: { spaceId, frameworkId } },
      create: { spaceId, frameworkId },
      update: {},
    });
    await emitSpaceEvent(tx, clock, { spaceId, type: 'framework-changed', data: { framework: key } });
  }
}
