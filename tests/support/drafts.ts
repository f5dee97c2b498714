import { randomUUID } from 'node:crypto';
import { type DraftContent, draftContentSchema } from '~/comments/writing/draft-content';
import { db } from '~/platform/db.server';

/** Something that a person has begun to write in a place of a space, whatever the space's stage; returns its id. */
export async function makeCommentDraft(draft: {
  accountId: string;
  spaceId: string;
  place: string;
  content?: Partial<DraftContent>;
}): Promise<string> {
  const { content = { text: 'We ask for a timeline.' }, ...where } = draft;
  const id = randomUUID();
  const now = new Date();
  // Long enough ago that its author is nobody's program.
  const startedAt = new Date(now.getTime() - 60_000);
  await db().commentDraft.create({
    data: { ...where, id, content: draftContentSchema.parse(content), startedAt, savedAt: now },
  });
  return id;
}
