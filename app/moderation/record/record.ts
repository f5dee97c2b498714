import type { SpaceFrame } from '~/spaces/space-view';
import type { Worded } from '~/ui/worded';
import { DECISION_KINDS, type DecisionKind } from '../decision';
import { moderationAddress } from '../moderation-address';

/** For whom a note was written; "both": the words of a reason that says too little alone. */
export const NOTE_READERS = ['both', 'author', 'team'] as const;
export type NoteReader = (typeof NOTE_READERS)[number];

/** Which decisions of a space's record are asked for; null: whatever it is. */
export interface RecordFilters {
  kind: DecisionKind | null;
  /** A reason's code. */
  reason: string | null;
  /** An account, by id; "rule" for what a rule of the space did. */
  by: string | null;
  /** A comment's number. */
  comment: number | null;
}

export const BY_RULE = 'rule';
export const NO_FILTERS: RecordFilters = { kind: null, reason: null, by: null, comment: null };

/** Where a page of the record begins or ends, by a decision's number: older than one, or newer. */
export type RecordCursor = { after: number } | { before: number } | null;

/** What became of a contested decision: nobody has looked again yet, it stayed, it was taken back. */
export type ContestOutcome = 'open' | 'upheld' | 'overturned';

/** One decision of the record, for the team. */
export interface RecordLine {
  number: number;
  kind: DecisionKind;
  reason: Worded;
  /** Who decided: a name; null for a rule of the space, empty for somebody whose account is closed. */
  who: string | null;
  /** ISO. */
  at: string;
  /** From when somebody waited for it until it was taken; null: nobody waited. */
  waitedMinutes: number | null;
  /** The number of the comment that it is about. */
  comment: number | null;
  /** Whom it concerns, of a decision on a person: a name, empty for somebody whose account is closed. */
  concerns: string | null;
  /** What was written with it; text null: blanked. */
  notes: { reader: NoteReader; text: string | null }[];
  /** The number of the decision that it takes back, lets stand, or whose note it blanked. */
  about: number | null;
  undoneBy: number | null;
  contest: { at: string; outcome: ContestOutcome; answer: number | null } | null;
  mayUndo: boolean;
  mayBlank: boolean;
}

/** A page of the record, newest first. */
export interface RecordPage {
  space: SpaceFrame;
  filters: RecordFilters;
  /** How many there are under these filters. */
  found: number;
  lines: RecordLine[];
  newer: string | null;
  older: string | null;
  /** What the filters offer: what there is in this record. */
  choices: {
    kinds: DecisionKind[];
    reasons: { code: string; title: Worded }[];
    people: { id: string; name: string }[];
    hasRules: boolean;
  };
}

const CODE = /^[a-z][a-z0-9-]{0,59}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUMBER = /^[1-9]\d{0,8}$/;

/** Reads the filters of an address; what is none of them is left out. */
export function recordFilters(query: URLSearchParams): RecordFilters {
  const given = (name: string, pattern: RegExp) => {
    const value = query.get(name)?.trim() ?? '';
    return pattern.test(value) ? value : null;
  };
  const by = query.get('by');
  const comment = given('comment', NUMBER);
  return {
    kind: DECISION_KINDS.find((kind) => kind === query.get('kind')) ?? null,
    reason: given('reason', CODE),
    by: by === BY_RULE ? by : given('by', UUID),
    comment: comment === null ? null : Number(comment),
  };
}

/** Reads where a page begins; an address that names no decision begins at the newest. */
export function recordCursor(query: URLSearchParams): RecordCursor {
  const [after, before] = [query.get('after') ?? '', query.get('before') ?? ''];
  if (NUMBER.test(after)) return { after: Number(after) };
  return NUMBER.test(before) ? { before: Number(before) } : null;
}

/** The record, with filters and, where a page of it is meant, its place. */
export function recordAddress(
  slug: string,
  filters: RecordFilters = NO_FILTERS,
  place: { after: number } | { before: number } | null = null,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...place }))
    if (value !== null) query.set(name, String(value));
  return moderationAddress(slug, `/record${query.size > 0 ? `?${query}` : ''}`);
}
