import { z } from 'zod';
import { reasonFields } from '../decision-schema';
import { TOGETHER, TOGETHER_MOST } from '../together';

const PLACE_LENGTH = 80;

/** What the preview of a decision on several comments sends: each of them as it was shown, "47 SEEN". */
export const togetherSchema = z.object({
  kind: z.enum(TOGETHER),
  comment: z
    .array(z.string().regex(/^[1-9]\d{0,8} [\w.-]{1,100}$/))
    .min(1)
    .max(TOGETHER_MOST),
  place: z.string().trim().max(PLACE_LENGTH).optional(),
  ...reasonFields,
});

/** A comment as its preview showed it. */
export const shownComment = (number: number, seen: string): string => `${number} ${seen}`;

export function readShownComment(written: string): { number: number; seen: string } {
  const [number = '', seen = ''] = written.split(' ');
  return { number: Number(number), seen };
}
