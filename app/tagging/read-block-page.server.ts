import type { Actor } from '~/accounts/actor';
import type { Tombstone } from '~/comments/afterwards/tombstone';
import { readThread } from '~/comments/read-thread.server';
import type { ThreadCursor } from '~/comments/thread-key';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { type BlockInFull, readBlock } from '~/spaces/workplan-versions/read-block.server';
import { type TaggedComment, withTags } from './tagged-comment.server';

/** A paragraph of the workplan and what was said on it. */
export interface BlockPage {
  space: SpaceFrame;
  block: BlockInFull;
  comments: TaggedComment[];
  pinned: TaggedComment[];
  tombstones: Tombstone[];
  before: string | null;
  after: string | null;
}

/** Reads a paragraph's page. Throws `NotFound` where there is none for this actor. */
export async function readBlockPage(
  actor: Actor,
  where: { slug: string; number: number; cursor: ThreadCursor },
  language: string,
): Promise<BlockPage> {
  const space = await readSpaceFrame(actor, where.slug, language);
  const block = await readBlock(space.id, where.number, language);
  const place = { spaceId: space.id, blockId: block.id };
  const { comments, pinned, ...thread } = await readThread(actor, place, where.cursor, language);
  return {
    space,
    block,
    comments: await withTags(comments, language),
    pinned: await withTags(pinned, language),
    ...thread,
  };
}
