/** What a page shows of a consultation, for news of it: the answers to a question, the comments on a priority or a block, the replies to a comment, what stands outside all of them, or everything. */
export type LivePlace =
  | { kind: 'all' | 'outside' }
  | { kind: 'question' | 'block' | 'comment'; number: number }
  | { kind: 'priority'; code: string };

const NUMBERED = ['question', 'block', 'comment'] as const;
const CODE_LENGTH = 60;

/** Reads the place of an address; null for what is none. */
export function readLivePlace(query: URLSearchParams): LivePlace | null {
  for (const kind of NUMBERED) {
    const value = query.get(kind);
    if (value !== null) return /^[1-9]\d{0,8}$/.test(value) ? { kind, number: Number(value) } : null;
  }
  const code = query.get('priority');
  if (code !== null) return code !== '' && code.length <= CODE_LENGTH ? { kind: 'priority', code } : null;
  return query.has('outside') ? { kind: 'outside' } : { kind: 'all' };
}

/** The place as it stands in an address. */
export function livePlaceParameters(place: LivePlace): string {
  if ('number' in place) return `${place.kind}=${place.number}`;
  return 'code' in place ? `priority=${encodeURIComponent(place.code)}` : place.kind;
}

/** A comment that became public, and where it stands. */
export interface NewComment {
  number: number;
  /** Of its ancestors and its own, as threads are ordered. */
  path: string;
  question: number | null;
  priority: string | null;
  block: number | null;
  /** The revision of the space with which it came. */
  revision: number;
}

/** Whether a page that shows a place would show a comment. */
export function concerns(place: LivePlace, comment: NewComment): boolean {
  const { number, path, question, priority, block } = comment;
  if ('code' in place) return priority === place.code;
  if (!('number' in place))
    return place.kind === 'all' || (question === null && priority === null && block === null);
  if (place.kind === 'question') return question === place.number;
  if (place.kind === 'block') return block === place.number;
  return number !== place.number && path.split('.').map(Number).includes(place.number);
}
