import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canEditWorkplan } from '../permissions';
import { readSpaceFrame } from '../read-space-frame.server';
import type { SpaceFrame } from '../space-view';
import { draftDocumentSchema, problemsOf } from '../workplan-draft';
import { readVersions } from '../workplan-versions/read-versions.server';
import type { VersionLine } from '../workplan-versions/versions-view';

/** Where the workplan of a space stands. */
export interface WorkplanDesk {
  space: SpaceFrame;
  /** Being prepared; only the secretariat sees it. */
  draft: {
    title: string;
    language: string;
    fileName: string | null;
    startedAt: string;
    updatedAt: string;
    priorities: number;
    blocks: number;
    problems: number;
    revision: number;
  } | null;
  /** As readers see it. */
  published: { title: string; language: string; priorities: number; blocks: number } | null;
  /** How the last draft ended: null where there was none yet. */
  lastDraft: 'published' | 'discarded' | null;
  /** The newest first. */
  versions: VersionLine[];
}

/** Reads where the workplan of a space stands, for who may prepare it. Throws `Forbidden`, `NotFound`. */
export async function readWorkplanDesk(actor: Actor, slug: string, language: string): Promise<WorkplanDesk> {
  ensure(canEditWorkplan(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const row = await db().workplanDraft.findUnique({ where: { spaceId: space.id } });
  const workplan = await db().workplan.findUnique({
    where: { spaceId: space.id },
    select: {
      title: true,
      language: true,
      _count: {
        select: {
          priorities: { where: { term: { current: true } } },
          blocks: { where: { position: { not: null } } },
        },
      },
    },
  });
  const versions = await readVersions(space.id);
  return {
    space,
    draft: row && draftLine(row),
    versions,
    lastDraft: await readLastDraft(space.id, versions[0]?.publishedAt),
    published: workplan && { title: workplan.title, language: workplan.language, ...workplan._count },
  };
}

async function readLastDraft(
  spaceId: string,
  publishedAt: string | undefined,
): Promise<WorkplanDesk['lastDraft']> {
  const discarded = await db().auditEntry.findFirst({
    where: { action: 'workplan-draft-discarded', subjectType: 'space', subjectId: spaceId },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  if (discarded && discarded.at.toISOString() > (publishedAt ?? '')) return 'discarded';
  return publishedAt === undefined ? null : 'published';
}

function draftLine(row: {
  document: unknown;
  fileName: string | null;
  startedAt: Date;
  updatedAt: Date;
  revision: number;
}): WorkplanDesk['draft'] {
  const { document, startedAt, updatedAt, fileName, revision } = row;
  const draft = draftDocumentSchema.parse(document);
  return {
    title: draft.title,
    language: draft.language,
    fileName,
    revision,
    startedAt: startedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    priorities: draft.priorities.length,
    blocks: draft.blocks.length,
    problems: problemsOf(draft).length,
  };
}
