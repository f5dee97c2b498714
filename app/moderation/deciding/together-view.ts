import type { CommentStatus } from '~/comments/comment';
import type { SpaceFrame } from '~/spaces/space-view';
import type { DecisionTogether } from '../together';
import type { AskedWhy, PlaceGroup } from './decision-form-view';

/** A comment among several that are decided on at once. */
export interface TogetherLine {
  number: number;
  who: string | null;
  opening: { text: string; language: string };
  status: CommentStatus;
  hasHeldEdit: boolean;
  /** What is decided on, as it is now. */
  seen: string;
  /** Replies to it, in whatever state. */
  replies: number;
  openFlags: number;
  /** Somebody with an account wrote it, who can be told. */
  hasAuthor: boolean;
  /** Why it cannot be decided on so, in words; null: it can. */
  refusal: string | null;
}

/** The preview of one decision on several comments. */
export interface TogetherPage {
  space: SpaceFrame;
  /** Null: nothing that can be decided on several at once was chosen. */
  kind: DecisionTogether | null;
  lines: TogetherLine[];
  /** What can be decided on at least one of them. */
  kinds: DecisionTogether[];
  why: AskedWhy;
  /** Of a move: where to. */
  places: PlaceGroup[];
}
