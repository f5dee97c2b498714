import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readSpaceFrame } from '../read-space-frame.server';
import type { SpaceFrame } from '../space-view';
import { type ChangesView, compareVersions, type VersionContent } from './changes-view';
import { wordsOf } from './current-blocks.server';
import { versionColumns, versionLine } from './read-versions.server';
import { identified, versionFactsSchema } from './version-facts';
import { type VersionPart, versionText } from './version-text';
import type { VersionLine } from './versions-view';

/** A version and what it changed of the one before it; the first changed nothing. */
export interface VersionPage {
  space: SpaceFrame;
  version: VersionLine;
  /** Its own, of what was known then. */
  before: VersionLine | null;
  changes: ChangesView | null;
  /** Its whole text. */
  text: VersionPart[];
  /** Of the next version, where there is one. */
  next: number | null;
}

/** Reads a version of a space's workplan with what it changed. Throws `NotFound` where there is none for this actor. */
export async function readVersionPage(
  actor: Actor,
  where: { slug: string; number: number },
  language: string,
): Promise<VersionPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const rows = await db().workplanVersion.findMany({
    where: {
      workplan: { spaceId: space.id },
      number: { gte: where.number - 1, lte: where.number + 1 },
    },
    orderBy: { number: 'asc' },
    select: versionColumns,
  });
  const row = rows.find(({ number }) => number === where.number);
  if (!row) throw new NotFound('There is no such version.');
  const previous = rows.find(({ number }) => number === where.number - 1);
  const next = rows.find(({ number }) => number === where.number + 1);
  return {
    space,
    version: versionLine(row, !next),
    before: previous ? versionLine(previous, false) : null,
    changes: previous ? await changesBetween(space.id, previous, row) : null,
    text: await readText(row),
    next: next?.number ?? null,
  };
}

async function readText(version: StoredVersion): Promise<VersionPart[]> {
  const texts = await db().blockText.findMany({
    where: { versionId: version.id },
    orderBy: { position: 'asc' },
    select: { position: true, priorityCode: true, afterCode: true, markdown: true },
  });
  return versionText(versionFactsSchema.parse(version.facts).priorities, texts);
}

type StoredVersion = { id: string; language: string; facts: unknown };

/** Both were published, so which block is which is known, not guessed. */
async function changesBetween(
  spaceId: string,
  before: StoredVersion,
  after: StoredVersion,
): Promise<ChangesView> {
  const [was, is, blocks] = await Promise.all([
    contentOf(before),
    contentOf(after),
    db().block.findMany({ where: { workplan: { spaceId } }, select: { id: true, number: true } }),
  ]);
  const kept = new Set(was.blocks.map(({ id }) => id));
  const byHand = [
    ...is.blocks.map(({ id }) => (kept.has(id) ? { before: id, after: id } : { before: null, after: id })),
    ...was.blocks.map(({ id }) => ({ before: id, after: null })),
  ];
  const changes = compareVersions(was, is, {
    byHand,
    numbers: new Map(blocks.map(({ id, number }) => [id, number])),
  });
  // Whether somebody said so by hand when it was published is not of interest any more.
  return { ...changes, blocks: changes.blocks.map((block) => ({ ...block, isByHand: false })) };
}

async function contentOf(version: StoredVersion): Promise<VersionContent> {
  const texts = await db().blockText.findMany({
    where: { versionId: version.id },
    orderBy: { position: 'asc' },
    select: { blockId: true, markdown: true, priorityCode: true },
  });
  return {
    language: version.language,
    priorities: identified(versionFactsSchema.parse(version.facts)),
    blocks: texts.map(({ blockId, markdown, priorityCode }) => ({
      id: blockId,
      text: wordsOf(markdown),
      priority: priorityCode,
    })),
  };
}
