import type { Clock } from './clock.server';
import type { Tx } from './db.server';

/**
 * What can happen in a space that a reader sees. Domains add their own by declaration merging:
 * `declare module '~/platform/events.server' { interface SpaceEvents { 'comments-posted': { numbers: number[] } } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the domains' declarations
export interface SpaceEvents {}

export type SpaceEventType = keyof SpaceEvents & string;

/** A change on its way: in the writer's transaction, before anyone sees it. */
export interface SpaceEvent<T extends SpaceEventType = SpaceEventType> {
  spaceId: string;
  type: T;
  data: SpaceEvents[T];
}

type Handler<T extends SpaceEventType> = (tx: Tx, event: SpaceEvent<T>, clock: Clock) => Promise<void>;

// Kept with the process: the web bundle and the server that loads it are one application.
const holder = globalThis as typeof globalThis & { plenaryHandlers?: Map<string, Handler<SpaceEventType>[]> };
holder.plenaryHandlers ??= new Map();
const handlers = holder.plenaryHandlers;

/** Subscribes a handler; it runs in the transaction of the write, and its failure rolls the write back. Wired in `app/server/`. */
export function onSpaceEvent<T extends SpaceEventType>(type: T, handler: Handler<T>): () => void {
  const list = handlers.get(type) ?? [];
  handlers.set(type, list);
  list.push(handler as unknown as Handler<SpaceEventType>);
  return () => void list.splice(list.indexOf(handler as unknown as Handler<SpaceEventType>), 1);
}

/**
 * Appends an event to its space, last in the transaction of the change, after its handlers ran.
 * The event's number is the space's new revision, which is returned.
 */
export async function emitSpaceEvent<T extends SpaceEventType>(
  tx: Tx,
  clock: Clock,
  event: SpaceEvent<T>,
): Promise<number> {
  for (const handler of handlers.get(event.type) ?? [])
    await handler(tx, event as unknown as SpaceEvent<SpaceEventType>, clock);
  const { revision } = await tx.space.update({
    where: { id: event.spaceId },
    data: { revision: { increment: 1 } },
    select: { revision: true },
  });
  await tx.spaceEvent.create({
    data: {
      spaceId: event.spaceId,
      number: revision,
      type: event.type,
      data: event.data as object,
      at: clock.now(),
    },
  });
  return revision;
}
