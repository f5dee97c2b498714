import type { Actor } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { type DraftContent, draftContentSchema } from './draft-content';
import { findOwnDraft, type OwnDraft } from './find-own-draft.server';
import { startDraft } from './start-draft.server';
import type { WritingPlace } from './writing-place';

/**
 * Keeps what is typed in a place: the fields given, the others as they are. `mark` is the one that was shown with the page; where the
 * draft was saved elsewhere since, and says something else in a field that is given, it is left as it is: `Conflict`. Also throws what `startDraft` does.
 */
export async function saveDraft(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  input: { slug: string; place: WritingPlace; content: Partial<DraftContent>; mark: number | null },
): Promise<OwnDraft> {
  const { slug, place, mark } = input;
  const { id } = await startDraft(tx, clock, actor, { slug, place });
  await tx.$queryRaw`SELECT id FROM comment_draft WHERE id = ${id}::uuid FOR UPDATE`;
  const draft = await findOwnDraft(tx, actor, slug, place);
  if (!draft) throw new Conflict('This draft was posted or thrown away meanwhile.');
  const content = draftContentSchema.parse({ ...draft.content, ...input.content });
  if (JSON.stringify(content) === JSON.stringify(draft.content)) return draft;
  if (mark !== null && mark !== draft.mark)
    throw new Conflict('Another text was saved here meanwhile: in another window, or by a colleague.');
  const savedAt = clock.now();
  await tx.commentDraft.update({
    where: { id },
    data: { content, mark: { increment: 1 }, savedAt },
  });
  return { ...draft, content, mark: draft.mark + 1, savedAt };
}
