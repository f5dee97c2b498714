import { type SubmissionResult, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { useActionData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { wordsOf } from '~/platform/form/form-message';
import { addressPrefix } from '~/platform/i18n';
import type { FormField } from './form-field';

/** One line of the summary: what is wrong, and the field to go to where there is one. */
export interface Problem {
  words: string;
  field?: FormField;
}

export interface PlainFormState<Name extends string = string> {
  id: string;
  /** Where it posts to; undefined: the page's own address. */
  action?: string;
  problems: Problem[];
  fields: Record<Name, FormField>;
}

/**
 * A form for a page: one field for each label, as it was sent if the page's action has just refused it, else with its defaults.
 * `labels` are in the reader's language; `action` (without a language) posts elsewhere than to the page's own address, whose answers then are not this form's;
 * `id` is for a page with two forms.
 */
export function usePlainForm<Schema extends z.ZodObject, Name extends keyof z.input<Schema> & string>(
  schema: Schema,
  options: {
    labels: Record<Name, string>;
    defaults?: Partial<Record<keyof z.input<Schema>, string | number | boolean | readonly string[] | null>>;
    id?: string;
    action?: string;
  },
): PlainFormState<Name> {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const answer = useActionData() as { result?: SubmissionResult } | undefined;
  const action = options.action && `${addressPrefix(i18n.language)}${options.action}`;
  const isAnswered = !action || action.split('?', 1)[0] === pathname;
  const lastResult = isAnswered ? answer?.result : undefined;
  const [form, fields] = useForm<Record<string, unknown>>({
    id: options.id ?? 'form',
    lastResult,
    defaultValue: options.defaults as Record<string, string> | undefined,
    constraint: getZodConstraint(schema),
  });

  const errors = firstErrors(form.allErrors);
  const shown = Object.fromEntries(
    Object.entries<string>(options.labels).map(([name, label]) => {
      const field = fields[name]!;
      const error = errors.get(name);
      const values = [field.initialValue].flat().filter((value) => typeof value === 'string');
      return [
        name,
        {
          id: field.id,
          hintId: field.descriptionId,
          errorId: field.errorId,
          name,
          label,
          error: error && wordsOf(error, t),
          values,
          optional: field.required === false,
          sentBack: lastResult !== undefined,
        } satisfies FormField,
      ];
    }),
  ) as Record<Name, FormField>;

  // What is said of no field that is shown stands first, over the form.
  const ofTheForm = [...errors].filter(([name]) => !(name in shown));
  const problems = [
    ...ofTheForm.map(([, error]) => ({ words: wordsOf(error, t) })),
    ...Object.values<FormField>(shown).flatMap((field) =>
      field.error
        ? [{ words: t(problemOf(field.label), { label: field.label, words: field.error }), field }]
        : [],
    ),
  ];
  return { id: form.id, action, problems, fields: shown };
}

/** A label that is a sentence ends itself. */
const problemOf = (label: string) =>
  /[.?!…؟。？]$/u.test(label) ? 'form.problemOfSentence' : 'form.problemOf';

/** The first thing said of each field; what is said of one choice in a list is said of the list. */
function firstErrors(all: Record<string, string[]>): Map<string, string> {
  const first = new Map<string, string>();
  for (const [path, [error]] of Object.entries(all)) {
    const name = path.split(/[.[]/, 1)[0] as string;
    if (error && !first.has(name)) first.set(name, error);
  }
  return first;
}
