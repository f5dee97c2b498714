import type { Actor } from '~/accounts/actor';
import type { Tombstone } from '~/comments/afterwards/tombstone';
import { readThread } from '~/comments/read-thread.server';
import type { ThreadCursor } from '~/comments/thread-key';
import { readTerm, type TermInFull } from '~/frameworks/read-term.server';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { type TaggedComment, withTags } from './tagged-comment.server';

/** What was written on a priority of the workplan, as a discussion; what speaks of it elsewhere is its page's evidence. */
export interface PriorityDiscussion {
  space: SpaceFrame;
  term: TermInFull;
  comments: TaggedComment[];
  pinned: TaggedComment[];
  tombstones: Tombstone[];
  before: string | null;
  after: string | null;
}

/** Reads a page of the discussion of a priority. Throws `NotFound` where there is none for this actor. */
export async function readPriorityDiscussion(
  actor: Actor,
  where: { slug: string; code: string; cursor: ThreadCursor },
  language: string,
): Promise<PriorityDiscussion> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const framework = { workplan: { spaceId: space.id } };
  const term = await readTerm({ code: where.code, framework }, language);
  const place = { spaceId: space.id, priorityId: term.id };
  const { comments, pinned, ...thread } = await readThread(actor, place, where.cursor, language);
  return {
    space,
    term,
    comments: await withTags(comments, language),
    pinned: await withTags(pinned, language),
    ...thread,
  };
}
