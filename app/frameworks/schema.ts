import { z } from 'zod';

/** A text in one or more languages, keyed by BCP 47 code. */
export const multilingualSchema = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language code'), z.string().min(1))
  .refine((texts) => Object.keys(texts).length > 0, 'at least one language');

const codeSchema = z.string().trim().min(1).max(40);

/** A link from a term to a term of another (or the same) framework: an objective to the SDG targets it serves. */
const termLinkSchema = z.strictObject({ framework: z.string().min(1), code: codeSchema });

export const termSchema = z.strictObject({
  code: codeSchema,
  /** Short title; absent where no source states one (a paragraph known by its number). */
  title: multilingualSchema.optional(),
  /** Title in full, as the source prints it. */
  officialTitle: multilingualSchema.optional(),
  /** One sentence of our own on what the term is about. */
  summary: multilingualSchema.optional(),
  /** The words by which people speak of the term; used to find and to suggest, never to recognise. */
  vocabulary: multilingualListSchema().optional(),
  /** Code of the parent in the same framework (an SDG target's goal). */
  parent: codeSchema.optional(),
  links: z.array(termLinkSchema).optional(),
});

function multilingualListSchema() {
  return z.record(z.string().min(2), z.array(z.string().min(1)).min(1));
}

/** A framework file: what `plenary import framework` takes and `prisma/reference/frameworks/` holds. */
export const frameworkSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens'),
    title: multilingualSchema,
    /** Where the facts come from. */
    source: z.string().min(1),
    terms: z.array(termSchema).min(1).max(5000),
  })
  .superRefine((framework, context) => {
    const codes = new Set<string>();
    for (const [index, term] of framework.terms.entries()) {
      if (codes.has(term.code))
        context.addIssue({
          code: 'custom',
          path: ['terms', index, 'code'],
          message: `two terms with the code ${term.code}`,
        });
      codes.add(term.code);
    }
    for (const [index, term] of framework.terms.entries()) {
      if (term.parent && !codes.has(term.parent))
        context.addIssue({
          code: 'custom',
          path: ['terms', index, 'parent'],
          message: `no term with the code ${term.parent}`,
        });
    }
  });

export type FrameworkFile = z.infer<typeof frameworkSchema>;
