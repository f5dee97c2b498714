import { z } from 'zod';
import { draftContentSchema } from '../writing/draft-content';
import { NAME_MOST, REMARK_MOST, SHARE_DAYS } from './draft-share';

/** To whom a draft is shown, what they may do, and for how long. */
export const shareSchema = z.object({
  name: z.string().trim().max(NAME_MOST),
  may: z.enum(['remark', 'edit']),
  days: z.enum(SHARE_DAYS.map(String)),
});

export const remarkSchema = z.object({ text: z.string().trim().max(REMARK_MOST) });

/** A colleague's version of the text; `mark` is that of the draft that was shown. */
export const shownTextSchema = z.object({
  text: draftContentSchema.shape.text.unwrap(),
  mark: z.number().int().min(1),
});
