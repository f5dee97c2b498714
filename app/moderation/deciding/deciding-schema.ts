import { z } from 'zod';
import type { DeskDecision } from '../decision';
import { decisionSchema } from '../decision-schema';
import type { Details } from '../effects/effect';
import type { Given } from '../record-decision.server';

const NUMBER_MOST = 999_999_999;
const PLACE_LENGTH = 80;

/** A text of the longest comment, written out for an address line. */
export const DECIDING_BYTES = 1024 * 1024;

/** What a form asks otherwise than the decision takes it: a move is to a place of a list or below a comment; words that stand in several places are to go from all of them, or not. */
const OWN_FIELDS: Partial<Record<DeskDecision, z.ZodRawShape>> = {
  move: {
    place: z.string().trim().max(PLACE_LENGTH).optional(),
    below: z.number().int().min(1).max(NUMBER_MOST).optional(),
  },
  redact: { everywhere: z.boolean().default(false) },
  retag: { tags: z.array(z.uuid()).max(1_000).default([]) },
};

/** What the form of a decision sends, as `DecidingSent`. */
export const decidingSchema = (kind: DeskDecision): z.ZodObject =>
  z.object({ ...decisionSchema(kind).shape, ...OWN_FIELDS[kind] });

export interface DecidingSent extends Given, Details {
  seen: string;
  /** The number of the comment that it becomes a reply to. */
  below?: number;
  everywhere?: boolean;
}
