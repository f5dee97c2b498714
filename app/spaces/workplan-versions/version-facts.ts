import { z } from 'zod';
import { prioritySchema, type WorkplanFile } from '../workplan-schema';

/** What a version says of itself and of its priorities, apart from its text; it rests in `WorkplanVersion.facts`. */
export const versionFactsSchema = z.object({
  period: z.string().optional(),
  date: z.string().optional(),
  note: z.string().optional(),
  thematicAreas: z.array(z.object({ number: z.number(), title: z.string() })),
  priorities: z.array(prioritySchema),
  /** Ids of the priorities' terms, by lower-cased code: a comment that was written on this version speaks of these. */
  terms: z.record(z.string(), z.string()).default({}),
});

export type VersionFacts = z.infer<typeof versionFactsSchema>;

/** `terms`: ids of the priorities' terms by lower-cased code. */
export const versionFactsOf = (
  { period, date, note, thematicAreas, priorities }: WorkplanFile,
  terms: ReadonlyMap<string, string>,
): VersionFacts => ({ period, date, note, thematicAreas, priorities, terms: Object.fromEntries(terms) });

/** The priorities of a version, each with the id by which other versions know it. */
export const identified = ({ priorities, terms }: VersionFacts) =>
  priorities.map((priority) => ({ ...priority, id: terms[priority.code.toLowerCase()] }));
