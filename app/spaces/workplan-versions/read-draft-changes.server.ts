import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canManageSpaces } from '../permissions';
import { readSpaceFrame } from '../read-space-frame.server';
import type { SpaceFrame } from '../space-view';
import type { PlacedBlockView } from './changes-view';
import { type ComparedDraft, draftChanges } from './draft-changes.server';

export interface DraftChanges extends ComparedDraft {
  space: SpaceFrame;
  /** What seems new in the draft: an earlier block may be it. */
  added: PlacedBlockView[];
}

/** What a space's draft would change of the version that is published, for the secretariat. Throws `NotFound` where either is missing. */
export async function readDraftChanges(actor: Actor, slug: string, language: string): Promise<DraftChanges> {
  ensure(canManageSpaces(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const compared = await draftChanges(db(), space.id);
  const added = compared.changes.blocks.flatMap(({ kind, after }) =>
    kind === 'added' && after ? [after] : [],
  );
  return { space, ...compared, added };
}
