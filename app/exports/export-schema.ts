import { z } from 'zod';
import { EXPORT_AXES } from './export';

/** Names the shape of the JSON export; the number rises when a field changes its meaning or goes. */
const EXPORT_SCHEMA_ID = 'urn:plenary:export:1';
/** Where the platform serves the schema, for readers in other languages: the file in `public/`, which a test holds against this one. */
export const EXPORT_SCHEMA_PATH = '/schemas/export-1.json';

const count = z.number().int().nonnegative();
const code = z.string().min(1);
const commentId = z.uuid().describe('Identifier of a comment: `id` in `comments`.');

const countsSchema = z
  .strictObject({
    comments: count.describe('Published comments with a confirmed place here.'),
    organisations: count.describe('Organisations on whose behalf they speak; each counts once.'),
    notStated: count.describe('Those of the comments whose organisation is not stated or is withheld.'),
    tags: count.nullable().describe('Confirmed tags; null when grouped by question.'),
    proposed: count.describe(
      'Published comments whose tag awaits review; in no other count of a term. Under `none`: those of its comments with a proposed tag on this axis. In the provenance: of all groups, each comment once.',
    ),
    unpublished: count.describe('Comments listed here that are not published; in no other count.'),
  })
  .describe('Counts of published comments and confirmed tags, and apart from them what awaits.');

const groupSchema = z.strictObject({
  framework: z.string().min(1).describe('The axis: `priority`, `gcm` (objectives) or `question`.'),
  code: code.describe('Code of the term, number of the question; `none` for the last group.'),
  title: z.string(),
  counts: countsSchema,
  comments: z.array(commentId).describe('Comments with a confirmed place here, by number.'),
  proposed: z
    .array(commentId)
    .describe('Comments with proposed tags only; under `none` they are among `comments` as well.'),
});

const tagSchema = z.strictObject({
  framework: z.string().min(1).describe('How the framework is cited: `priority`, `gcm`, `pd`, `sdg`…'),
  code,
  state: z.enum(['confirmed', 'proposed']),
  source: z.enum(['author', 'moderator', 'recognised', 'suggested']),
  position: z
    .enum(['welcomes', 'asks_for_change', 'regrets_omission', 'objects', 'asks', 'informs'])
    .nullable()
    .describe('What the comment says to the term; null: not stated. To mention is not to agree.'),
  action: z.string().nullable().describe('The letter of the action named with an objective.'),
  quote: z.string().nullable().describe('The evidence; null: the tag rests on the whole comment.'),
  start: count.nullable().describe('Where the quote begins in the text, in UTF-16 units.'),
  end: count.nullable().describe('Where it ends; the unit at this offset is not in it.'),
  file: z
    .string()
    .nullable()
    .optional()
    .describe(
      'Name of the comment’s file whose words the quote is; null: it is the comment’s own. Not in exports before files were read.',
    ),
});

const commentSchema = z.strictObject({
  id: commentId,
  number: z.number().int().positive().describe('The number under which the comment stands in its space.'),
  permalink: z.url(),
  question: z
    .strictObject({ number: z.number().int().positive(), text: z.string() })
    .nullable()
    .describe('The question that the comment answers; null: outside any question.'),
  parent: z.number().int().positive().nullable().describe('Number of the comment that this one answers.'),
  date: z
    .string()
    .regex(/^\d{4,}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/)
    .nullable()
    .describe(
      'ISO 8601 with the offset of the space’s zone; the day alone where no more is known; else null.',
    ),
  datePrecision: z.enum(['moment', 'day', 'unknown']),
  author: z
    .string()
    .nullable()
    .describe(
      'The person as printed; null: the source names nobody; "Name withheld": not for publication; "Former participant": closed the account.',
    ),
  authorLabel: z.string().nullable().describe('What the source prints under the name; not an organisation.'),
  authorStakeholderGroup: z
    .string()
    .nullable()
    .describe('Of an author who speaks for no organisation, as the secretariat assigned it.'),
  authorCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .describe('The same: ISO 3166-1 alpha-2 code.'),
  authorRegion: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .describe('The same: UN M49 code, for those of several countries.'),
  nameWithheld: z.boolean().describe('Whether the name is withheld from publication.'),
  asTeam: z
    .boolean()
    .optional()
    .describe('Whether it speaks as the moderators of the space. Not in exports before that could be said.'),
  organisation: z
    .string()
    .nullable()
    .describe(
      'Names of the organisations in one line; null: not stated; "Name withheld": not for publication.',
    ),
  onBehalfOf: z
    .string()
    .nullable()
    .describe(
      'The same names as the comment prints them; of each it says whether it is unconfirmed or assigned.',
    ),
  organisations: z.array(
    z.strictObject({
      name: z.string(),
      nameAsPrinted: z.string(),
      confirmed: z.boolean().describe('Whether the organisation confirmed that the comment is its own.'),
      assignedBySecretariat: z
        .boolean()
        .describe('Whether the secretariat assigned it afterwards; the comment itself does not state it.'),
      stakeholderGroups: z.array(z.string()),
    }),
  ),
  status: z.enum(['pending', 'published', 'returned', 'hidden', 'withdrawn']),
  origin: z.enum(['web', 'imported', 'sample']),
  language: z.string().describe('BCP 47 code of the text’s language.'),
  attachmentMissing: z.boolean().describe('The text mentions an attachment that the source did not carry.'),
  received: z
    .strictObject({
      by: z.enum(['email', 'paper', 'meeting', 'website', 'other']),
      enteredAt: z.string().describe('ISO 8601 with the offset of the space’s zone.'),
    })
    .nullable()
    .optional()
    .describe(
      'How it came that was received elsewhere, and when the secretariat entered it. Not in exports before it was known.',
    ),
  files: z
    .array(
      z.strictObject({
        name: z.string(),
        url: z.url(),
        mediaType: z.string(),
        bytes: count,
      }),
    )
    .optional()
    .describe(
      'Files of the comment; empty, too, where its name is withheld. Not in exports before there were any.',
    ),
  tags: z.array(tagSchema),
  proposals: z
    .array(z.string())
    .optional()
    .describe(
      'What the comment asks for that the draft does not have, by title. Not in exports before there were any, like the next two.',
    ),
  offers: z
    .array(
      z.strictObject({
        priority: code,
        text: z.string().nullable().describe('What its author would bring.'),
      }),
    )
    .optional()
    .describe('Priorities that its author would like to work on.'),
  interests: z
    .array(code)
    .optional()
    .describe('Priorities that it names as most important, in the workplan’s order.'),
  text: z.string().describe('The comment in full, as plain text.'),
});

/** The JSON export: what it holds, field by field. */
export const exportSchema = z.strictObject({
  $schema: z.url().describe('Address of this schema, on the platform that wrote the export.'),
  space: z.strictObject({
    slug: z.string().min(1),
    title: z.string(),
    url: z.url(),
    stage: z.string(),
    timeZone: z.string().describe('IANA zone of all dates.'),
    disclaimer: z.string().nullable().describe('The space’s own disclaimer; it goes with every copy.'),
  }),
  groups: z
    .array(groupSchema)
    .describe('Every priority, objective or question in order, silent ones too; last the group `none`.'),
  comments: z.array(commentSchema).describe('Every comment of the export once, by number.'),
  provenance: z.strictObject({
    publicUrl: z.url(),
    filters: z.strictObject({
      by: z.enum(EXPORT_AXES),
      includeUnpublished: z
        .boolean()
        .describe('True in internal exports: unpublished comments and withheld names are in them.'),
    }),
    revision: count.describe('Number of the space’s last change.'),
    revisionAt: z
      .string()
      .describe('Time of that change, not of the export: equal content gives equal bytes.'),
    counts: countsSchema.describe(
      'Of the whole export, each comment and organisation once; tags are those of its axis.',
    ),
  }),
});

export type ExportDocument = z.infer<typeof exportSchema>;

/** The same as JSON Schema (draft 2020-12), for readers of the export in other languages. */
export const exportJsonSchema = (): object => ({
  ...z.toJSONSchema(exportSchema),
  $id: EXPORT_SCHEMA_ID,
  title: 'Export of a consultation space',
});
