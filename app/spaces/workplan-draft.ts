import { z } from 'zod';
import { BadInput } from '~/platform/errors';
import { translator } from '~/platform/i18n';
import { type WorkplanFile, workplanSchema } from './workplan-schema';

/** What a priority of a document says of itself, by the name of the field that holds it. */
export const DRAFT_FIELDS = [
  'code',
  'title',
  'group',
  'leads',
  'participating',
  'timeline',
  'status',
  'description',
  'activities',
  'objectives',
  'pdParagraphs',
  'thematicAreas',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** How a priority was recognised: from a table of its own, from a row of a table, from a heading, from a data file, or entered by somebody. */
export const DRAFT_LAYOUTS = ['label-table', 'row-table', 'heading', 'file', 'by-hand'] as const;
/** `sure`: it calls itself a priority; `likely`: it has the facts of one; `guess`: a numbered heading like the others. */
export const DRAFT_CONFIDENCES = ['sure', 'likely', 'guess'] as const;

/** What the reading has to say to the officer; the words stand in the catalogue under `workplanDraft.warning`. */
export const DRAFT_WARNINGS = [
  'images',
  'wordComments',
  'trackedChanges',
  'pageEdges',
  'unread',
  'unplaced',
  'noPriorities',
  'guessed',
  'numberedByUs',
] as const;

const strings = z.array(z.string());
const numbers = z.array(z.number().int().positive());

/** One place of the document that a field was read from: its label and its words as printed. */
const readingSchema = z.strictObject({ field: z.enum(DRAFT_FIELDS), label: z.string(), text: z.string() });

const draftPrioritySchema = z.strictObject({
  /** Stays the same while the code and the title are corrected; blocks name it. */
  key: z.string().min(1),
  code: z.string(),
  /** As the document prints it; null where it prints none. */
  number: z.string().nullable(),
  title: z.string(),
  /** The title in the adopted version, where a data file says that it differs. */
  finalTitle: z.string().nullable(),
  group: z.string().nullable(),
  leads: strings,
  participating: strings,
  timeline: z.string().nullable(),
  status: z.string().nullable(),
  description: z.string().nullable(),
  activities: strings,
  /** How many activities there are, where a data file gives the number alone. */
  activitiesCount: z.number().int().nonnegative().nullable(),
  objectives: numbers,
  pdParagraphs: numbers,
  thematicAreas: numbers,
  layout: z.enum(DRAFT_LAYOUTS),
  confidence: z.enum(DRAFT_CONFIDENCES),
  readings: z.array(readingSchema),
});

/** A paragraph, list or table of the text, in Markdown; without a priority it belongs to the introduction. */
const draftBlockSchema = z.strictObject({
  id: z.string().min(1),
  markdown: z.string(),
  priorityKey: z.string().nullable(),
  /** Of what belongs to no priority: the one that stands before it in the document; none: it stands before all. */
  afterKey: z.string().nullable().optional(),
});

const draftWarningSchema = z.strictObject({
  kind: z.enum(DRAFT_WARNINGS),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What was read from a document and is being corrected. It rests as JSON in `WorkplanDraft.document`. */
export const draftDocumentSchema = z.strictObject({
  title: z.string(),
  language: z.string(),
  period: z.string().nullable(),
  dated: z.string().nullable(),
  note: z.string().nullable(),
  thematicAreas: z.array(z.strictObject({ number: z.number().int().positive(), title: z.string() })),
  priorities: z.array(draftPrioritySchema),
  blocks: z.array(draftBlockSchema),
  warnings: z.array(draftWarningSchema),
});

export type DraftDocument = z.infer<typeof draftDocumentSchema>;
export type DraftPriority = z.infer<typeof draftPrioritySchema>;
export type DraftBlock = z.infer<typeof draftBlockSchema>;
export type DraftWarning = z.infer<typeof draftWarningSchema>;
export type DraftReading = z.infer<typeof readingSchema>;

/** What stands between a draft and a workplan. `keys` are the priorities that it concerns, in order. */
export interface DraftProblem {
  kind: 'noTitle' | 'noPriority' | 'noCode' | 'badCode' | 'sameCode' | 'priorityWithoutTitle';
  keys: string[];
  values: { code?: string; title?: string; first?: string; second?: string };
}

/** What can be the code of a priority. */
export const DRAFT_CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;

/** All that must be corrected before the draft can become a workplan, in the order of the document; empty when it can. */
export function problemsOf(draft: DraftDocument): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.title.trim() === '') problems.push({ kind: 'noTitle', keys: [], values: {} });
  if (draft.priorities.length === 0) problems.push({ kind: 'noPriority', keys: [], values: {} });
  const first = new Map<string, DraftPriority>();
  for (const priority of draft.priorities) {
    const { key, title } = priority;
    const code = priority.code.trim();
    const values = { code, title };
    if (code === '') problems.push({ kind: 'noCode', keys: [key], values });
    else if (!DRAFT_CODE.test(code)) problems.push({ kind: 'badCode', keys: [key], values });
    if (title.trim() === '') problems.push({ kind: 'priorityWithoutTitle', keys: [key], values });
    const other = first.get(code.toLowerCase());
    if (other && code !== '')
      problems.push({
        kind: 'sameCode',
        keys: [other.key, key],
        values: { code, first: other.title, second: title },
      });
    else first.set(code.toLowerCase(), priority);
  }
  return problems;
}

/** A problem in the words of the catalogue, one sentence. */
export const problemInWords = (problem: DraftProblem, language: string): string =>
  translator(language)(`workplanDraft.problem.${problem.kind}`, {
    code: '',
    title: '',
    first: '',
    second: '',
    ...problem.values,
  });

/** A warning in the words of the catalogue. */
export const warningInWords = (warning: DraftWarning, language: string): string =>
  translator(language)(`workplanDraft.warning.${warning.kind}`, { count: 0, ...warning.values });

/**
 * The workplan that a corrected draft makes, as `importWorkplan` takes it: facts in their fields, the text in its blocks.
 * `BadInput` with the first of `problemsOf` where there are any.
 */
export function workplanFileOf(draft: DraftDocument): WorkplanFile {
  const [problem] = problemsOf(draft);
  if (problem) throw new BadInput(problemInWords(problem, 'en'));
  const codes = new Map(draft.priorities.map((priority) => [priority.key, priority.code.trim()]));
  const parsed = workplanSchema.safeParse({
    title: draft.title,
    language: draft.language,
    ...given({ period: draft.period, date: draft.dated, note: draft.note }),
    thematicAreas: draft.thematicAreas,
    priorities: draft.priorities.map((priority) => ({
      code: priority.code,
      title: priority.title,
      number: blank(priority.number),
      group: blank(priority.group),
      leads: filled(priority.leads),
      participating: filled(priority.participating),
      timeline: blank(priority.timeline),
      status: blank(priority.status),
      ...given({ finalTitle: priority.finalTitle, description: priority.description }),
      activities: filled(priority.activities),
      ...(priority.activitiesCount === null ? {} : { activitiesCount: priority.activitiesCount }),
      objectives: priority.objectives,
      pdParagraphs: priority.pdParagraphs,
      thematicAreas: priority.thematicAreas,
    })),
    blocks: blocksWithText(draft).map((block) => ({
      text: block.markdown,
      // A block whose priority was taken out goes to the introduction; its words are not lost.
      ...given({
        priority: codes.get(block.priorityKey ?? '') ?? null,
        after: block.priorityKey === null ? (codes.get(block.afterKey ?? '') ?? null) : null,
      }),
    })),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadInput(`${issue?.path.join('.')}: ${issue?.message}.`);
}

/** The blocks of a draft that a workplan takes over: an empty one says nothing. */
export const blocksWithText = (draft: DraftDocument): DraftBlock[] =>
  draft.blocks.filter((block) => block.markdown.trim() !== '');

const blank = (text: string | null): string | null => (text?.trim() ? text : null);
const filled = (texts: string[]): string[] => texts.filter((text) => text.trim() !== '');
const given = (facts: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text?.trim())) as Record<string, string>;
