import type { Speaker } from '~/comments/comment-view';
import type { TermView } from '~/frameworks/term-view';

/** What a comment asks for and offers, beside its words. */
export interface CommentAsks {
  /** What the draft does not have, by title. */
  proposals: string[];
  /** Priorities to work on, and what its author would bring. */
  offers: { term: TermView; text: string | null }[];
  /** Priorities that it names as most important, in the workplan's order. */
  interests: TermView[];
}

export const NO_ASKS: CommentAsks = { proposals: [], offers: [], interests: [] };

/** A comment in a line of a list: its number, who speaks, in which language. */
export interface CommentLine {
  id: string;
  number: number;
  language: string;
  speaker: Speaker;
}

export const proposalsAddress = (slug: string): string => `/spaces/${slug}/proposals`;
