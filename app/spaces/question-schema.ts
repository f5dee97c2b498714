import { z } from 'zod';
import { BadInput } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { QUESTION_KINDS, QUESTION_LENGTH, type QuestionText, writtenText } from './question';

const PREFIX = 'text-';

/** The form's field for the text in one language. */
export const textField = (language: string) => `${PREFIX}${language}` as const;

/** Line ends count one; the rest as it is written. */
const inOneLanguage = z.string().max(QUESTION_LENGTH).optional();

/** What a form for a question sends: its kind, and a text for each of these languages, of which one at least is written. */
export const questionSchema = (languages: readonly string[]) =>
  z
    .object({ ...fieldsFor(languages), kind: z.enum(QUESTION_KINDS) })
    .refine(isWritten, { path: [textField(languages[0] ?? 'en')], error: says('questionEmpty') });

/** The same, with the number of the version that it was written from. */
export const editQuestionSchema = (languages: readonly string[]) =>
  z
    .object({
      ...fieldsFor(languages),
      kind: z.enum(QUESTION_KINDS),
      basedOn: z.coerce.number().int().min(1).max(1_000_000),
    })
    .refine(isWritten, { path: [textField(languages[0] ?? 'en')], error: says('questionEmpty') });

const fieldsFor = (languages: readonly string[]) =>
  Object.fromEntries(languages.map((language) => [textField(language), inOneLanguage])) as Record<
    `text-${string}`,
    typeof inOneLanguage
  >;

const isWritten = (sent: object): boolean => Object.keys(textSent(sent)).length > 0;

/** The text that a form sent, by language; those left empty are not in it. */
export const textSent = (sent: object): QuestionText =>
  writtenText(
    Object.fromEntries(
      Object.entries(sent).flatMap(([name, words]) =>
        name.startsWith(PREFIX) && typeof words === 'string' ? [[name.slice(PREFIX.length), words]] : [],
      ),
    ),
  );

/** Where a button moves a question. Throws `BadInput` for anything else. */
export function directionSent(written: string | undefined): 'up' | 'down' {
  if (written === 'up' || written === 'down') return written;
  throw new BadInput('A question moves up or down.');
}

/** The numbers of all questions that are asked, in their new order: "3 1 2". Throws `BadInput` for anything else. */
export function orderSent(written: string | undefined): number[] {
  if (!/^[1-9]\d{0,8}( [1-9]\d{0,8}){0,999}$/.test(written ?? ''))
    throw new BadInput('The new order is not made of numbers of questions.');
  return (written as string).split(' ').map(Number);
}
