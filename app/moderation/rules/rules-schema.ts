import { z } from 'zod';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { screeningSettingsSchema } from '~/comments/checks/screening-settings';
import { CONTENT_LANGUAGES } from '~/spaces/content-language';
import { MODERATIONS } from '~/spaces/space';

/** Lines of a list of 500, each as long as may be. */
const LIST_LENGTH = 60_000;
/** What the form of all rules may be, in a script of three bytes a letter, written out for the address line. */
export const RULES_BYTES = 2 * 1024 * 1024;
const PERCENT = 100;
const MARK_LENGTH = 100;

const { shape } = screeningSettingsSchema;
const lines = z.string().trim().max(LIST_LENGTH).optional();

/** What the form of a space's rules sends. A number that is left empty is not looked at. */
export const rulesSchema = z.object({
  moderation: z.enum(MODERATIONS),
  firstComments: shape.firstComments.unwrap(),
  groups: z.array(z.enum(STAKEHOLDER_GROUPS)).max(STAKEHOLDER_GROUPS.length).default([]),
  /** By name, one a line. */
  organisations: lines,
  words: lines,
  domains: lines,
  linksMost: shape.linksMost.unwrap().unwrap().optional(),
  newcomerLinksMost: shape.newcomerLinksMost.unwrap().unwrap().optional(),
  lettersLeast: shape.lettersLeast.unwrap(),
  charactersMost: shape.charactersMost.unwrap().unwrap().optional(),
  languages: z.array(z.enum(CONTENT_LANGUAGES)).max(CONTENT_LANGUAGES.length).default([]),
  holdOtherLanguages: z.boolean().default(false),
  secondsLeast: shape.secondsLeast.unwrap(),
  commentsPerHour: shape.commentsPerHour.unwrap().unwrap().optional(),
  holdDuplicates: z.boolean().default(false),
  /** In percent. */
  alikeShare: z.number().int().min(30).max(PERCENT),
  flagsToHide: shape.flagsToHide.unwrap().unwrap().optional(),
  /** Of the rules that the page showed. */
  mark: z.string().max(MARK_LENGTH),
});
export type RulesForm = z.output<typeof rulesSchema>;

/** The entries of a list that was typed one a line; each once. */
export const linesIn = (typed: string | undefined): string[] => [
  ...new Set((typed ?? '').split('\n').flatMap((line) => line.trim() || [])),
];

/** A share as it is typed, and back. */
export const asPercent = (share: number): number => Math.round(share * PERCENT);
export const asShare = (percent: number): number => percent / PERCENT;
