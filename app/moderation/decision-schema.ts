import { z } from 'zod';
import { says } from '~/platform/form/form-message';
import { type DeskDecision, NOTE_LENGTH, PAUSE_DAYS } from './decision';

const CODE_LENGTH = 60;
const OTHER_LENGTH = 300;
const SEEN_LENGTH = 100;
/** As long as a comment can be posted, in whatever script. */
const TEXT_LENGTH = 100_000;
const PASSAGE_LENGTH = 5_000;
const PLACE_LENGTH = 80;
const TAGS_MOST = 1_000;
const ADD_LENGTH = 1_000;
const NUMBER_MOST = 999_999_999;

/** Why somebody decides: the same in every form. */
export const reasonFields = {
  reason: z.string().trim().min(1).max(CODE_LENGTH),
  otherText: z.string().trim().max(OTHER_LENGTH).optional(),
  noteToAuthor: z.string().trim().max(NOTE_LENGTH).optional(),
  noteToTeam: z.string().trim().max(NOTE_LENGTH).optional(),
};

/** What the page showed, so that nobody decides on something else. */
const seen = z.string().max(SEEN_LENGTH).default('');

const none = {};

const DETAILS = {
  approve: none,
  keep: none,
  suggest: { text: z.string().min(1).max(TEXT_LENGTH) },
  return: none,
  hide: none,
  redact: { passage: z.string().trim().min(1).max(PASSAGE_LENGTH) },
  move: { place: z.string().trim().min(1).max(PLACE_LENGTH) },
  duplicate: { original: z.number().int().min(1).max(NUMBER_MOST) },
  retag: {
    tags: z.array(z.uuid({ error: says('choose') })).max(TAGS_MOST),
    add: z.string().trim().max(ADD_LENGTH).optional(),
  },
  pin: none,
  highlight: none,
  lock: none,
  'close-replies': none,
  'remove-file': { file: z.uuid({ error: says('choose') }) },
  warn: none,
  watch: none,
  pause: {
    days: z
      .number()
      .int()
      .refine((days) => (PAUSE_DAYS as readonly number[]).includes(days), { error: says('choose') }),
  },
  block: none,
} satisfies Record<DeskDecision, z.ZodRawShape>;

/** What the form of a decision sends. */
export const decisionSchema = (kind: DeskDecision) => z.object({ seen, ...reasonFields, ...DETAILS[kind] });

/** Of a decision on a decision: taking it back, or letting it stand. */
export const answerSchema = z.object(reasonFields);
