import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { findOwnDraft } from '../writing/find-own-draft.server';
import { startDraft } from '../writing/start-draft.server';
import type { WritingPlace } from '../writing/writing-place';
import { addDraftFile } from './add-draft-file.server';
import { removeDraftFile } from './remove-draft-file.server';

interface Where {
  slug: string;
  place: WritingPlace;
}

/** Adds a file to what the actor writes in a place, and begins it where it was not. Raises what `startDraft` and `addDraftFile` do. */
export async function addFileInPlace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { file, ...where }: Where & { file: { name: string; bytes: Uint8Array } },
): Promise<{ id: string; name: string; bytes: number }> {
  const { id: draftId } = await startDraft(tx, clock, actor, where);
  return addDraftFile(tx, clock, actor, { draftId, file });
}

/** Takes a file out of what the actor writes in a place. Raises `NotFound` where there is none such. */
export async function removeFileInPlace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { fileId, slug, place }: Where & { fileId: string },
): Promise<void> {
  const draft = await findOwnDraft(tx, actor, slug, place);
  if (!draft) throw new NotFound('There is no draft here.');
  await removeDraftFile(tx, clock, actor, { draftId: draft.id, fileId });
}
