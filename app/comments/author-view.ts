import type { SpaceFrame } from '~/spaces/space-view';
import type { Precision } from '~/ui/moment';
import type { Worded } from '~/ui/worded';
import type { CommentStatus } from './comment';

/** An author in the list of a consultation. */
export interface AuthorLine {
  id: string;
  /** As printed; null once its owner closed the account. */
  name: string | null;
  comments: number;
  /** Null: nothing. */
  assigned: {
    organisation: { name: string; slug: string } | null;
    stakeholderGroups: string[];
    place: Worded | null;
  } | null;
  /** Nothing is assigned, and some comment states no organisation itself. */
  waits: boolean;
  /** Belongs to an account. */
  isClaimed: boolean;
}

/** A comment by its first words, where it is listed for its author. */
export interface AuthorComment {
  number: number;
  posted: { at: string | null; precision: Precision };
  status: CommentStatus;
  opening: Worded;
  /** Organisations that the comment itself states. */
  stated: string[];
  nameWithheld: boolean;
}

/** A comment's place, where it is said in which consultation somebody wrote. */
export type AuthorSpace = Pick<SpaceFrame, 'slug' | 'title' | 'timeZone'>;

/** Somebody whose comments were taken over, as those see it who look for their own. */
export interface ClaimableAuthor {
  id: string;
  name: string;
  space: AuthorSpace;
  comments: number;
  /** Belongs to an account already. */
  isTaken: boolean;
}

export type ClaimStatus = 'requested' | 'confirmed' | 'declined';

/** A claim as its claimant sees it. */
export interface OwnClaim {
  id: string;
  authorId: string;
  name: string;
  space: AuthorSpace;
  status: ClaimStatus;
}

/** A claim as those see it who decide on it: with what there is to go by. */
export interface ClaimView {
  id: string;
  /** As printed. */
  name: string;
  space: AuthorSpace;
  claimant: { name: string; email: string | null; organisations: string[] };
  note: string | null;
  /** ISO. */
  requestedAt: string;
  /** The newest of them, by number. */
  comments: AuthorComment[];
  commentCount: number;
  /** Others who claim the same and wait. */
  rivals: number;
  can: { decide: boolean };
}

/** A claim that was decided. */
export interface DecidedClaim {
  id: string;
  name: string;
  space: AuthorSpace;
  claimant: string;
  status: ClaimStatus;
  /** ISO. */
  decidedAt: string;
}

export const authorsAddress = (spaceSlug: string): string => `/desk/spaces/${spaceSlug}/authors`;
export const authorAddress = (spaceSlug: string, id: string): string => `${authorsAddress(spaceSlug)}/${id}`;
export const authorTableAddress = (spaceSlug: string): string => `${authorsAddress(spaceSlug)}/table`;
export const claimAddress = (authorId: string): string => `/account/claims/${authorId}`;
