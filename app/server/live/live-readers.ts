import { type Actor, anonymous } from '~/accounts/actor';
import { concerns, type LivePlace, type NewComment } from '~/comments/live-place';
import { readNewComments } from '~/comments/read-new-comments.server';
import { db } from '~/platform/db.server';
import { log } from '~/platform/log.server';
import { canReadSpace } from '~/spaces/permissions';

/** Somebody who has a page open. */
export interface LiveReader {
  spaceId: string;
  place: LivePlace;
  /** The revision of the space that the page shows, then the last one it was told of. */
  revision: number;
  /** Asked again before each message: people sign out, and lose what they were given. */
  whoReads(): Promise<Actor>;
  tell(news: { revision: number; comments: NewComment[] }): void;
  end(): void;
}

/** Changes that come together are looked at together. */
const GATHER_MILLISECONDS = 150;

/** Who reads which space on this instance, and what they are told: what concerns their page, what they may read, once. */
export class LiveReaders {
  readonly #bySpace = new Map<string, Set<LiveReader>>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #busy = new Set<string>();

  add(reader: LiveReader): void {
    const readers = this.#bySpace.get(reader.spaceId) ?? new Set();
    readers.add(reader);
    this.#bySpace.set(reader.spaceId, readers);
    this.look(reader.spaceId);
  }

  remove(reader: LiveReader): void {
    const readers = this.#bySpace.get(reader.spaceId);
    readers?.delete(reader);
    if (readers?.size === 0) this.#bySpace.delete(reader.spaceId);
  }

  get all(): LiveReader[] {
    return [...this.#bySpace.values()].flatMap((readers) => [...readers]);
  }

  /** Looks, in a moment, whether there is news in a space that somebody reads here. */
  look(spaceId: string): void {
    if (!this.#bySpace.has(spaceId) || this.#waiting.has(spaceId)) return;
    const timer = setTimeout(() => {
      this.#waiting.delete(spaceId);
      // While one look is under way the next one waits, so that nobody is told twice.
      if (this.#busy.has(spaceId)) return this.look(spaceId);
      this.#busy.add(spaceId);
      this.#tellReaders(spaceId)
        .catch((error: Error) => log.warn({ error: error.message }, 'live: news could not be read'))
        .finally(() => this.#busy.delete(spaceId));
    }, GATHER_MILLISECONDS);
    timer.unref();
    this.#waiting.set(spaceId, timer);
  }

  lookEverywhere(): void {
    for (const spaceId of this.#bySpace.keys()) this.look(spaceId);
  }

  /** One question to the database for all who read a space, however many they are. */
  async #tellReaders(spaceId: string): Promise<void> {
    const readers = [...(this.#bySpace.get(spaceId) ?? [])];
    if (readers.length === 0) return;
    const space = await db().space.findUnique({
      where: { id: spaceId },
      select: { id: true, stage: true, visibility: true },
    });
    const since = Math.min(...readers.map((reader) => reader.revision));
    const { revision, comments } = await readNewComments(spaceId, since);
    const isPublic = space !== null && canReadSpace(anonymous, space) === undefined;
    for (const reader of readers) {
      // Of a space that is not public everybody is asked again.
      const may = isPublic || (space !== null && canReadSpace(await reader.whoReads(), space) === undefined);
      if (!may) {
        reader.end();
        continue;
      }
      const news = comments.filter((one) => one.revision > reader.revision && concerns(reader.place, one));
      reader.revision = Math.max(reader.revision, revision);
      if (news.length > 0) reader.tell({ revision, comments: news });
    }
  }
}
