import { z } from 'zod';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { multilingualSchema } from '~/frameworks/schema';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language code');
const instant = z.iso.datetime({ offset: true });

const spaceSchema = z.strictObject({
  slug: key,
  title: multilingualSchema,
  /** Markdown. */
  welcome: text,
  moderators: z.array(text).min(1),
  audience: text,
  languages: z.array(language).min(1),
  /** IANA zone in which the space's dates are read. */
  timeZone: text,
  opensAt: instant,
  closesAt: instant,
  stage: z.enum(['draft', 'open', 'closed', 'archived']),
  closedAccountComments: z.enum(['kept', 'withdrawn']),
  contact: text,
  /** Markdown. */
  disclaimer: text,
});

const organisationSchema = z.strictObject({
  key,
  name: text,
  acronym: text.optional(),
  groups: z.array(z.enum(STAKEHOLDER_GROUPS)).min(1),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters')
    .optional(),
  website: z.url().optional(),
  /** How many organisations an umbrella speaks for. */
  members: z.number().int().positive().optional(),
});

const questionSchema = z.strictObject({ key, text: multilingualSchema, askedAt: instant, askedBy: text });

const commentSchema = z.strictObject({
  key,
  /** Key of the question it answers; null for a comment outside any question. */
  question: key.nullable(),
  /** Key of the comment it replies to. */
  parent: key.nullable(),
  /** The person as printed; null where nobody is named. */
  author: text.nullable(),
  /** What stands under the name; never an organisation. */
  authorLabel: text.nullable(),
  /** Keys of the organisations it speaks for; empty for a person alone. */
  organisations: z.array(key),
  nameWithheld: z.boolean().optional(),
  language,
  /** An instant, or a day where no more is known. */
  postedAt: z.union([instant, z.iso.date()]),
  status: z.enum(['published', 'pending', 'hidden']),
  /** Markdown. */
  text,
  mentionsMissingAttachment: z.boolean().optional(),
});

/**
 * The sample consultation (`prisma/sample/consultation.json`): a space with its organisations, questions and comments.
 * Every key it refers to resolves, and a parent stands before its replies and answers the same question.
 */
export const sampleSchema = z
  .strictObject({
    space: spaceSchema,
    organisations: z.array(organisationSchema).min(1),
    questions: z.array(questionSchema).min(1),
    comments: z.array(commentSchema).min(1),
  })
  .superRefine((sample, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const keysOf = (name: 'organisations' | 'questions') => {
      const keys = new Set<string>();
      for (const [index, item] of sample[name].entries()) {
        if (keys.has(item.key)) report([name, index, 'key'], `two ${name} with the key ${item.key}`);
        keys.add(item.key);
      }
      return keys;
    };
    const organisations = keysOf('organisations');
    const questions = keysOf('questions');
    const earlier = new Map<string, string | null>();
    for (const [index, comment] of sample.comments.entries()) {
      if (earlier.has(comment.key))
        report(['comments', index, 'key'], `two comments with the key ${comment.key}`);
      if (comment.question !== null && !questions.has(comment.question))
        report(['comments', index, 'question'], `no question with the key ${comment.question}`);
      for (const organisation of comment.organisations)
        if (!organisations.has(organisation))
          report(['comments', index, 'organisations'], `no organisation with the key ${organisation}`);
      if (comment.parent !== null && !earlier.has(comment.parent))
        report(['comments', index, 'parent'], `no earlier comment with the key ${comment.parent}`);
      else if (comment.parent !== null && earlier.get(comment.parent) !== comment.question)
        report(['comments', index, 'question'], 'a reply answers the question of the comment above it');
      earlier.set(comment.key, comment.question);
    }
  });

export type Sample = z.infer<typeof sampleSchema>;
export type SampleComment = Sample['comments'][number];
