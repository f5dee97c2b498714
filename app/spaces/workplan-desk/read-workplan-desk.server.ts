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
  return {
    space,
    draft: row && draftLine(row),
    versions: await readVersions(space.id),
    published: workplan && { title: workplan.title, language: workplan.language, ...workplan._count },
  };
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
