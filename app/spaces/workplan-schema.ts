import { z } from 'zod';

const entities = z.array(z.string().trim().min(1));
const numbers = z.array(z.number().int().positive());
const text = z.string().trim().min(1);

/** One priority of a workplan file. `kind`, `coLeads` and `thematicArea` are the older names of `group`, `leads` and `thematicAreas`; both are taken. */
export const prioritySchema = z
  .strictObject({
    code: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, 'letters, digits, dots and hyphens'),
    title: text,
    /** The title that the priority bears in the adopted version, where it differs. */
    finalTitle: text.optional(),
    group: text.nullable().optional(),
    kind: text.nullable().optional(),
    /** The number that the document prints with the group ("Ongoing Priority 6"). */
    number: z.union([z.number(), text]).nullable().optional(),
    leads: entities.optional(),
    coLeads: entities.optional(),
    participating: entities.optional(),
    timeline: text.nullable().optional(),
    status: text.nullable().optional(),
    description: text.optional(),
    /** Activities, in order. */
    activities: z.array(text).optional(),
    /** How many activities the document lists, where their texts are not given. */
    activitiesCount: z.number().int().nonnegative().optional(),
    objectives: numbers.optional(),
    pdParagraphs: numbers.optional(),
    thematicAreas: numbers.optional(),
    thematicArea: z.union([z.number().int().positive(), numbers]).nullable().optional(),
  })
  .transform(({ kind, coLeads, thematicArea, ...rest }) => ({
    ...rest,
    group: rest.group ?? kind ?? null,
    number:
      rest.number === undefined ? numberInCode(rest.code) : rest.number === null ? null : String(rest.number),
    leads: rest.leads ?? coLeads ?? [],
    participating: rest.participating ?? [],
    timeline: rest.timeline ?? null,
    status: rest.status ?? null,
    activities: rest.activities ?? [],
    objectives: rest.objectives ?? [],
    pdParagraphs: rest.pdParagraphs ?? [],
    thematicAreas: rest.thematicAreas ?? [thematicArea ?? []].flat(),
  }));

/** A file that says nothing of numbers is taken to number by its codes: `TW3` is printed "workstream 3", `2.1` "2.1". */
function numberInCode(code: string): string | null {
  return /(\d+(?:\.\d+)*)$/.exec(code)?.[1] ?? null;
}

/** A paragraph of the document, in order; it belongs to a priority or, without one, to the introduction. Markdown. */
const blockSchema = z.strictObject({
  priority: text.optional(),
  /** Of what belongs to no priority: the code of the one that it stands after. */
  after: text.optional(),
  text,
});

/** A workplan file: what `plenary import workplan` takes and `prisma/reference/workplans/` holds. */
export const workplanSchema = z
  .strictObject({
    title: text,
    period: text.optional(),
    date: text.optional(),
    language: text.default('en'),
    note: text.optional(),
    thematicAreas: z.array(z.strictObject({ number: z.number().int().positive(), title: text })).default([]),
    priorities: z.array(prioritySchema).optional(),
    /** The older name of `priorities`. */
    workstreams: z.array(prioritySchema).optional(),
    blocks: z.array(blockSchema).default([]),
  })
  .transform(({ priorities, workstreams, ...rest }) => ({
    ...rest,
    priorities: priorities ?? workstreams ?? [],
  }))
  .superRefine((workplan, context) => {
    const codes = new Set<string>();
    for (const [index, priority] of workplan.priorities.entries()) {
      if (codes.has(priority.code.toLowerCase()))
        context.addIssue({
          code: 'custom',
          path: ['priorities', index, 'code'],
          message: `two priorities with the code ${priority.code}`,
        });
      codes.add(priority.code.toLowerCase());
    }
    if (workplan.priorities.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['priorities'],
        message: 'a workplan needs at least one priority',
      });
    for (const [index, block] of workplan.blocks.entries()) {
      for (const place of ['priority', 'after'] as const) {
        const code = block[place];
        if (code && !codes.has(code.toLowerCase()))
          context.addIssue({
            code: 'custom',
            path: ['blocks', index, place],
            message: `no priority with the code ${code}`,
          });
      }
    }
  });

export type WorkplanFile = z.infer<typeof workplanSchema>;
export type PriorityFile = WorkplanFile['priorities'][number];
