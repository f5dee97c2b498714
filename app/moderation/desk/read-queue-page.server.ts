import type { Actor } from '~/accounts/actor';
import { ensure } from '~/platform/errors';
import { readSpaceFrame } from '~/spaces/read-space-frame.server';
import type { SpaceFrame } from '~/spaces/space-view';
import { canModerate } from '../permissions';
import { filtersIn, queuePlaceOf } from './desk-address';
import type { DecidedView } from './item-view';
import type { Queue } from './queue';
import { readDecided } from './read-decided.server';
import { readQueue } from './read-queue.server';

/** The page of a space's queue; `search` is the query of its address: filters, and from where on. Throws `NotFound`, `Forbidden` for those not on the team. */
export async function readQueuePage(
  actor: Actor,
  { slug, search }: { slug: string; search: string },
  language: string,
  now: Date = new Date(),
): Promise<{ space: SpaceFrame; queue: Queue; decided: DecidedView | null }> {
  const space = await readSpaceFrame(actor, slug, language);
  ensure(canModerate(actor, space));
  const query = new URLSearchParams(search);
  const after = queuePlaceOf(query.get('after'));
  const before = queuePlaceOf(query.get('before'));
  const cursor = after ? { after } : before && { before };
  const [queue, decided] = await Promise.all([
    readQueue(actor, space, filtersIn(search), cursor, language, now),
    readDecided(space.id, search),
  ]);
  return { space, queue, decided };
}
