import { z } from 'zod';
import { COMMENT_CHARACTERS_MOST } from '../text-length';

/** Entries of a list, and the length of each: more is no list that somebody keeps. */
const LIST_MOST = 500;
const ENTRY_LENGTH = 100;
const COUNT_MOST = 1_000;

const entries = z.array(z.string().trim().min(1).max(ENTRY_LENGTH)).max(LIST_MOST).default([]);
const atMost = (byDefault: number) => z.int().min(0).max(COUNT_MOST).default(byDefault);
/** Null: this is not looked at. */
const atMostOrNone = (byDefault: number | null) =>
  z.int().min(0).max(COUNT_MOST).nullable().default(byDefault);

/** Nobody thinks about a contribution for minutes without a form in front of them: more would hold everybody. */
const SECONDS_MOST = 600;

/** What holds a new comment of a space until a moderator has looked. Parsing `{}` gives what a space begins with. */
export const screeningSettingsSchema = z.object({
  /** Comments of one account in 60 minutes; a form that answers a space's questions at once posts one for each. */
  commentsPerHour: atMostOrNone(20),
  /** Letters and digits: below this nothing was said. */
  lettersLeast: atMost(2),
  /** Characters as the reader counts; null: as long as can be posted. */
  charactersMost: z.int().min(1).max(COMMENT_CHARACTERS_MOST).nullable().default(null),
  linksMost: atMostOrNone(10),
  /** Of somebody whose account is young and who has nothing published here yet. */
  newcomerLinksMost: atMostOrNone(3),
  holdDuplicates: z.boolean().default(true),
  /** Share of words in common, 0 to 1, from which a text of another account looks like a copy. */
  alikeShare: z.number().min(0.3).max(1).default(0.5),
  /** Words or phrases, whole; a "*" at the end stands for any ending. */
  words: entries,
  /** Domains, with all below them: "example.org" is "www.example.org" too. */
  domains: entries,
  /** Stakeholder groups, by code, and organisations, by slug, whose comments are looked at first. */
  groups: entries,
  organisations: entries,
  /** From when the form was first given out; 0: this is not looked at. */
  secondsLeast: z.int().min(0).max(SECONDS_MOST).default(5),
  /** Open flags that hide a comment until a moderator has looked; null: no number of flags does. */
  flagsToHide: z.int().min(1).max(COUNT_MOST).nullable().default(null),
  /** So many comments of somebody are looked at first; 0: none. */
  firstComments: atMost(0),
  /** Languages, BCP 47, in which nobody of the team reads. */
  languages: z.array(z.string().max(35)).max(LIST_MOST).default([]),
  /** Every language that the space does not offer. */
  holdOtherLanguages: z.boolean().default(false),
});
export type ScreeningSettings = z.output<typeof screeningSettingsSchema>;
