/** The desk of a space's moderators; `page` starts with a slash. */
export const moderationAddress = (slug: string, page = ''): string =>
  `/desk/spaces/${slug}/moderation${page}`;

/** What an item of the queue is about: a comment by its number, a contested decision by its number, a request to speak for an organisation by its id. */
export type QueueItemKey =
  | { about: 'comment'; number: number }
  | { about: 'contest'; number: number }
  | { about: 'member'; id: string };

const PATTERN = /^(?:(comment|contest)-([1-9]\d{0,8})|member-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/;

/** Reads an item's part of an address ("comment-47"); undefined for what is none. */
export function itemOf(text: string | undefined): QueueItemKey | undefined {
  const match = PATTERN.exec(text ?? '');
  if (!match) return undefined;
  const [, about, number, id] = match;
  return id ? { about: 'member', id } : { about: about as 'comment' | 'contest', number: Number(number) };
}

export const itemText = (item: QueueItemKey): string =>
  item.about === 'member' ? `member-${item.id}` : `${item.about}-${item.number}`;

export const itemAddress = (slug: string, item: QueueItemKey): string =>
  moderationAddress(slug, `/items/${itemText(item)}`);
/** Where one decision on a comment is taken: its form (GET) and itself (POST). */
export const decisionAddress = (slug: string, number: number, kind: string): string =>
  moderationAddress(slug, `/items/comment-${number}/${kind}`);
/** The public numbers of a space's moderation. */
export const moderationNumbersAddress = (slug: string): string => `/spaces/${slug}/moderation`;
/** What was decided on something of one's own, with the ways to answer it. */
export const ownDecisionAddress = (id: string): string => `/account/decisions/${id}`;
