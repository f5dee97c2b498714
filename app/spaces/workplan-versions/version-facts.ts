import { z } from 'zod';
import { prioritySchema, type WorkplanFile } from '../workplan-schema';

/** What a version says of itself and of its priorities, apart from its text; it rests in `WorkplanVersion.facts`. */
export const versionFactsSchema = z.object({
  period: z.string().optional(),
  date: z.string().optional(),
  note: z.string().optional(),
  thematicAreas: z.array(z.object({ number: z.number(), title: z.string() })),
  priorities: z.array(prioritySchema),
});

export type VersionFacts = z.infer<typeof versionFactsSchema>;

export const versionFactsOf = ({
  period,
  date,
  note,
  thematicAreas,
  priorities,
}: WorkplanFile): VersionFacts => ({
  period,
  date,
  note,
  thematicAreas,
  priorities,
});
