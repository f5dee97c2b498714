/** A discussion page of the Migration Network Hub, as read from the text a browser copies. */
export interface HubPage {
  /** The space's title as printed; empty when the text does not show it (a warning says so). */
  title: string;
  /** Markdown. */
  welcome: string;
  moderator: string | null;
  audience: string | null;
  /** BCP 47 codes, in the order of the page. */
  languages: string[];
  languagesAsPrinted: string | null;
  /** Markdown: the disclaimer and the notes that go with it. */
  disclaimer: string | null;
  questions: HubQuestion[];
  /** In page order, replies included. */
  comments: HubComment[];
  /** In the order of their lines. */
  warnings: HubWarning[];
}

export interface HubQuestion {
  /** 1 for the first question of the page. */
  number: number;
  author: string | null;
  /** Markdown. */
  text: string;
  /** YYYY-MM-DD. */
  date: string | null;
  /** 1-based line where the post begins. */
  line: number;
  externalRef: string;
}

export interface HubComment {
  /** 1 for the first comment of the page. */
  ordinal: number;
  /** The name as printed, cut or not ("Richard Franci…"). */
  author: string | null;
  /** The label printed under a name ("UN Network"): never to be read as an organisation. */
  authorLabel: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** Markdown. */
  text: string;
  /** The question that it answers, directly or through another comment; null outside any. */
  questionNumber: number | null;
  /** The `externalRef` of the comment that it answers, when it answers a person. */
  inReplyTo: string | null;
  inReplyToAsPrinted: string | null;
  /** Its words speak of a file that the copied text cannot carry. */
  mentionsMissingAttachment: boolean;
  /** 1-based lines of the post, from its author to its date. */
  line: number;
  endLine: number;
  externalRef: string;
}

export type HubWarningCode =
  | 'heading-repeated'
  | 'end-not-found'
  | 'title-not-found'
  | 'welcome-not-found'
  | 'line-not-placed'
  | 'language-unknown'
  | 'no-posts'
  | 'author-missing'
  | 'author-unsure'
  | 'date-missing'
  | 'date-in-text'
  | 'date-ends-post-unsure'
  | 'reply-line-in-text'
  | 'name-in-text'
  | 'label-in-text'
  | 'post-empty'
  | 'question-author-unsure'
  | 'question-unsure'
  | 'reply-target-unsure'
  | 'reply-target-missing'
  | 'attachment-missing';

/** What the reader of the page could not place, or placed without being sure. */
export interface HubWarning {
  /** 1-based line of the copied text. */
  line: number;
  code: HubWarningCode;
  message: string;
}

/** The text is not a Hub discussion page at all; the message says in one line what was looked for. */
export class HubPageError extends Error {
  override name = 'HubPageError';
}
