import { type WritingPlace, writingAddress } from '../writing/writing-place';
import type { WritingSubject } from '../writing/writing-subject';

/** For how long a draft may be shown, in days. */
export const SHARE_DAYS = [7, 14, 30] as const;
/** Colleagues who can be shown a draft at the same time: an office, not the public. */
export const SHARES_MOST = 30;
export const NAME_MOST = 120;
export const REMARK_MOST = 5_000;
/** Of one colleague on one draft. */
export const REMARKS_MOST = 200;
/** Of one colleague within a minute. */
export const REMARKS_A_MINUTE = 5;

/** The page on which its author shows a draft to colleagues; `page` starts with a slash. */
export const shareAddress = (slug: string, place: WritingPlace, page = ''): string =>
  writingAddress(slug, place, `/share${page}`);

/** The page of a colleague, who needs no account; `page` starts with a slash. */
export const shownDraftAddress = (secret: string, page = ''): string => `/drafts/${secret}${page}`;

/** What somebody said of a draft. */
export interface RemarkView {
  id: string;
  by: string;
  text: string;
  /** ISO. */
  madeAt: string;
  isSettled: boolean;
}

/** A colleague, as the author sees them. All times are ISO. */
export interface ShareView {
  id: string;
  name: string;
  mayEdit: boolean;
  sharedAt: string;
  expiresAt: string;
  openedAt: string | null;
  /** Their last change of the text. */
  changedAt: string | null;
  state: 'open' | 'expired' | 'withdrawn';
}

/** A draft as a colleague is shown it. */
export interface ShownDraft {
  /** Who looks, as the author calls them. */
  colleague: string;
  mayEdit: boolean;
  author: string;
  /** What it is about; null where the space is not open to who looks. */
  about: {
    space: { slug: string; title: { text: string; language: string } };
    subject: WritingSubject;
  } | null;
  timeZone: string;
  /** Codes of the priorities that it chooses. */
  interests: string[];
  markdown: string;
  html: string;
  /** BCP 47; empty where it was not said. */
  language: string;
  mark: number;
  /** ISO. */
  savedAt: string;
  expiresAt: string;
  changedBy: { name: string; at: string } | null;
  remarks: RemarkView[];
}
