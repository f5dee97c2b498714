import type { Actor } from '~/accounts/actor';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { isWritten } from '../writing/draft-content';
import { findOwnDraft } from '../writing/find-own-draft.server';
import type { WritingPlace } from '../writing/writing-place';
import type { DraftFilesView } from './draft-file-view';
import { readFilesOfPlace } from './read-draft-files.server';

/** The page with the files of a draft. */
export interface DraftFilesPageView {
  space: SpaceFrame;
  files: DraftFilesView;
  /** There is a text that could be posted as it stands. */
  isWritten: boolean;
}

/** Reads the page with the files of what the actor writes in a place. Throws what `readFilesOfPlace` does. */
export async function readDraftFilesPage(
  actor: Actor,
  where: { slug: string; place: WritingPlace },
  language: string,
): Promise<DraftFilesPageView> {
  const { slug, place } = where;
  const space = await readSpaceFrame(actor, slug, language);
  const files = await readFilesOfPlace(actor, slug, place, systemClock.now());
  const draft = await findOwnDraft(db(), actor, slug, place);
  // An edit and the answers to all questions are checked on pages of their own.
  const hasCheck = place.kind !== 'edit' && place.kind !== 'all';
  return { space, files, isWritten: hasCheck && draft !== null && isWritten(draft.content) };
}
