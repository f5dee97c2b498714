import { z } from 'zod';
import type { PairByHand } from '../block-likeness';
import { STAY } from '../workplan-desk/draft-schema';

/** How a choice is sent: the earlier block, and what it is now. */
export const pairValue = (before: string, after: string | null): string => `${before} ${after ?? ''}`;

/** What is said of the earlier blocks, each once. */
export const pairsFormSchema = z.object({
  stay: z.literal(STAY).optional(),
  revision: z.coerce.number().int().positive(),
  pairs: z
    .array(z.string().regex(/^[\w-]{1,64} [\w-]{0,64}$/))
    .max(10_000)
    .default([]),
});

export const pairsSent = (values: readonly string[]): PairByHand[] =>
  values.map((value) => {
    const [before, after] = value.split(' ');
    return { before: before || null, after: after || null };
  });
