import { z } from 'zod';

/** What is said of a draft when it is posted; tags come to it. */
export const postSchema = z.object({
  /** The draft that was shown. */
  draft: z.uuid(),
  /** BCP 47: as it was recognised, or corrected. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(35),
});
