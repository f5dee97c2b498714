import type { Clock } from './clock.server';
import type { Tx } from './db.server';

/**
 * What can happen in a space that a reader sees. Domains add their own by declaration merging:
 * `declare module '~/platform/events.server' { interface SpaceEvents { 'comments-posted': { numbers: number[] } } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the domains' declarations
export interface SpaceEvents {}

/** What can happen outside the spaces: to organisations, to accounts. Added to in the same way. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the domains' declarations
export interface PlatformEvents {}

export type SpaceEventType = keyof SpaceEvents & string;
export type PlatformEventType = keyof PlatformEvents & string;

/** A change on its way: in the writer's transaction, before anyone sees it. */
export interface SpaceEvent<T extends SpaceEventType = SpaceEventType> {
  spaceId: string;
  type: T;
  data: SpaceEvents[T];
  /** The account that did it; none: the clock, the command line, an import. */
  actorId?: string | null;
}

/** Where every instance hears, once the transaction has committed, that a space has changed. */
export const SPACE_CHANNEL = 'plenary_space';

/** What is said there, as JSON. */
export interface SpaceNotice {
  spaceId: string;
  revision: number;
  type: string;
}

type Handler = (tx: Tx, event: unknown, clock: Clock) => Promise<void>;

// Kept with the process: the web bundle and the server that loads it are one application.
const holder = globalThis as typeof globalThis & { plenaryHandlers?: Map<string, Handler[]> };
holder.plenaryHandlers ??= new Map();
const handlers = holder.plenaryHandlers;

/** Subscribes a handler; it runs in the transaction of the write, and its failure rolls the write back. Wired in `app/server/`. */
export function onSpaceEvent<T extends SpaceEventType>(
  type: T,
  handler: (tx: Tx, event: SpaceEvent<T>, clock: Clock) => Promise<void>,
): () => void {
  return subscribe(`space ${type}`, handler as Handler);
}

/** The same for what happens outside the spaces; the handler gets what the event says. */
export function onPlatformEvent<T extends PlatformEventType>(
  type: T,
  handler: (tx: Tx, data: PlatformEvents[T], clock: Clock) => Promise<void>,
): () => void {
  return subscribe(`platform ${type}`, handler as Handler);
}

function subscribe(key: string, handler: Handler): () => void {
  const list = handlers.get(key) ?? [];
  handlers.set(key, list);
  list.push(handler);
  return () => void list.splice(list.indexOf(handler), 1);
}

/**
 * Appends an event to its space, last in the transaction of the change, after its handlers ran.
 * The event's number is the space's new revision, which is returned; with the commit, `SPACE_CHANNEL` says so to whoever listens.
 */
export async function emitSpaceEvent<T extends SpaceEventType>(
  tx: Tx,
  clock: Clock,
  event: SpaceEvent<T>,
): Promise<number> {
  for (const handler of handlers.get(`space ${event.type}`) ?? []) await handler(tx, event, clock);
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
      actorId: event.actorId ?? null,
    },
  });
  const notice: SpaceNotice = { spaceId: event.spaceId, revision, type: event.type };
  await tx.$executeRaw`SELECT pg_notify(${SPACE_CHANNEL}, ${JSON.stringify(notice)})`;
  return revision;
}

/** Tells of a change outside the spaces, last in its transaction; pages that span spaces are made anew after it. */
export async function emitPlatformEvent<T extends PlatformEventType>(
  tx: Tx,
  clock: Clock,
  type: T,
  data: PlatformEvents[T],
): Promise<void> {
  for (const handler of handlers.get(`platform ${type}`) ?? []) await handler(tx, data, clock);
  await tx.platform.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
}
