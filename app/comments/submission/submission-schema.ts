import { z } from 'zod';
import { postSchema } from '../writing/post-schema';

/** What is said of answers when they are posted: `mark` is that of what was looked at. */
export const submissionSchema = z.object({
  draft: z.uuid(),
  mark: z.string().max(1000),
  language: postSchema.shape.language,
});
