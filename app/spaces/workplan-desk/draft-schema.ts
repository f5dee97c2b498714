import { z } from 'zod';
import { says } from '~/platform/form/form-message';
import { DRAFT_CODE } from '../workplan-draft';
import { BLOCKS_ON_PAGE } from './draft-address';
import { areasOf, numbersOf } from './written-lists';

/** The longest form here: a block with a long table, each sign of three bytes and written out for the address line. */
export const DRAFT_FORM_BYTES = 2_000_000;

const TITLE_LENGTH = 1_000;
const LINE_LENGTH = 300;
const FACT_LENGTH = 5_000;
const TEXT_LENGTH = 50_000;
const BLOCK_LENGTH = 200_000;
const KEY_LENGTH = 100;
const MARK_LENGTH = 64;
/** Blocks of one document; more than any that can be read has. */
const BLOCKS_MOST = 100_000;

/** What the second button of a form sends: it saves and does not go on to what comes next. */
export const STAY = 'stay';

/** Stands for the introduction where a form names a priority: an empty choice would not be sent as one. */
export const INTRODUCTION = '-';

const line = (length: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(length)
    .transform((text) => text.replace(/\s+/g, ' '));
const text = (length: number) => z.string().trim().max(length).optional();
const key = z.string().min(1).max(KEY_LENGTH);
const mark = z.string().max(MARK_LENGTH);
/** Sent by the button that saves without going on to what comes next. */
const stay = z.literal(STAY).optional();
/** "2, 5 and 8–10": numbers of three digits, one after the other. */
const numbers = z
  .string()
  .trim()
  .max(LINE_LENGTH)
  .refine((written) => numbersOf(written) !== null, { error: says('numberList') })
  .optional();

/** What the document says of itself. */
export const draftFactsSchema = z.object({
  basedOn: mark,
  stay,
  title: line(TITLE_LENGTH),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: says('choose') })
    .max(35),
  period: line(LINE_LENGTH).optional(),
  dated: line(LINE_LENGTH).optional(),
  note: text(FACT_LENGTH),
  /** A number and a title a line. */
  thematicAreas: z
    .string()
    .trim()
    .max(FACT_LENGTH)
    .refine((written) => written === '' || areasOf(written) !== null, { error: says('areaList') })
    .optional(),
});

/** A priority; lists are one item a line. `code` itself would be taken for a code to sign in with, which no form sends back. */
export const draftPrioritySchema = z.object({
  basedOn: mark,
  stay,
  priorityCode: z
    .string()
    .trim()
    .regex(DRAFT_CODE, { error: says('priorityCode') }),
  title: line(TITLE_LENGTH),
  finalTitle: line(TITLE_LENGTH).optional(),
  number: line(LINE_LENGTH).optional(),
  group: line(LINE_LENGTH).optional(),
  leads: text(FACT_LENGTH),
  participating: text(FACT_LENGTH),
  timeline: line(FACT_LENGTH).optional(),
  status: line(FACT_LENGTH).optional(),
  description: text(TEXT_LENGTH),
  activities: text(TEXT_LENGTH),
  objectives: numbers,
  pdParagraphs: numbers,
  thematicAreas: numbers,
});

/** To which priority each block of a page belongs, in the same order. */
export const draftPlacesSchema = z.object({
  basedOn: mark,
  stay,
  block: z.array(key).min(1).max(BLOCKS_ON_PAGE),
  place: z.array(key).min(1).max(BLOCKS_ON_PAGE),
  /** The block whose page comes next. */
  edit: key.optional(),
});

/** A run of blocks, from one number to another, and the priority that they all belong to. */
export const draftRangeSchema = z.object({
  basedOn: mark,
  from: z.coerce.number().int().min(1).max(BLOCKS_MOST),
  to: z.coerce.number().int().min(1).max(BLOCKS_MOST),
  priority: key,
});

export const draftBlockSchema = z.object({
  basedOn: mark,
  /** Empty: it is left out of the workplan. */
  markdown: z.string().max(BLOCK_LENGTH).optional(),
  priority: key,
  /** Each paragraph becomes a block of its own. */
  split: z.boolean().default(false),
});

/** A priority goes with its text, as somebody has seen both. */
export const deletePrioritySchema = z.object({ basedOn: mark });

/** The revision of the draft that somebody has seen and publishes. */
export const publishDraftSchema = z.object({ revision: z.coerce.number().int().min(1).max(1_000_000_000) });

export type DraftFactsForm = z.output<typeof draftFactsSchema>;
export type DraftPriorityForm = z.output<typeof draftPrioritySchema>;
