import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { findSpace } from './find-space.server';
import { canManageSpaces } from './permissions';
import type { WorkplanFile } from './workplan-schema';
import { publishVersion } from './workplan-versions/publish-version.server';

export interface ImportedWorkplan {
  space: string;
  title: string;
  /** Number of the version that it is by now; null where it is the current one already. */
  version: number | null;
  priorities: number;
  blocks: number;
  /** What the file names and no framework has: `gcm 24`. Kept as a fact, linked to nothing. */
  unresolved: string[];
  changed: boolean;
}

/** Publishes a workplan file as the next version of a space's draft, at once. Repeating it changes nothing. `NotFound` where there is no such space. */
export async function importWorkplan(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  slug: string,
  file: WorkplanFile,
): Promise<ImportedWorkplan> {
  ensure(canManageSpaces(actor));
  const { id: spaceId } = await findSpace(tx, slug);
  const { number, unresolved } = await publishVersion(tx, clock, {
    spaceId,
    file,
    actorId: accountOf(actor),
  });
  return {
    space: slug,
    title: file.title,
    version: number,
    priorities: file.priorities.length,
    blocks: file.blocks.length,
    unresolved,
    changed: number !== null,
  };
}
