import type { Actor } from '~/accounts/actor';
import { db, type Prisma } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { readSpaceFrame } from '../read-space-frame.server';
import type { SpaceFrame } from '../space-view';
import { versionFactsSchema } from './version-facts';
import type { VersionLine } from './versions-view';

export const versionColumns = {
  id: true,
  number: true,
  title: true,
  language: true,
  facts: true,
  publishedAt: true,
  fileName: true,
  fileSha256: true,
  _count: { select: { texts: true } },
} satisfies Prisma.WorkplanVersionSelect;

type VersionRow = Prisma.WorkplanVersionGetPayload<{ select: typeof versionColumns }>;

export const versionLine = (row: VersionRow, isCurrent: boolean): VersionLine => ({
  number: row.number,
  title: row.title,
  language: row.language,
  publishedAt: row.publishedAt.toISOString(),
  fileName: row.fileName,
  priorities: versionFactsSchema.parse(row.facts).priorities.length,
  blocks: row._count.texts,
  isCurrent,
});

/** The versions of a space's workplan, the newest first; none where there is no workplan. The space was shown to the reader. */
export async function readVersions(spaceId: string): Promise<VersionLine[]> {
  const rows = await db().workplanVersion.findMany({
    where: { workplan: { spaceId } },
    orderBy: { number: 'desc' },
    select: versionColumns,
  });
  return rows.map((row, place) => versionLine(row, place === 0));
}

/** The same for the page that lists them. Throws `NotFound` where the space has no workplan. */
export async function readVersionsPage(
  actor: Actor,
  slug: string,
  language: string,
): Promise<{ space: SpaceFrame; versions: VersionLine[] }> {
  const space = await readSpaceFrame(actor, slug, language);
  const versions = await readVersions(space.id);
  if (versions.length === 0) throw new NotFound('This space has no workplan.');
  return { space, versions };
}
