import { z } from 'zod';
import { draftContentSchema } from '../writing/draft-content';
import { trapField } from '../writing/writing-schema';

/** All answers of a form: a dozen as long as a comment may be kept, in a script of three bytes a letter. */
export const ANSWERS_BYTES = 4 * 1024 * 1024;

const { text, interests, voice, coSignatories } = draftContentSchema.shape;

/** The names of the fields of one question, by its number. */
export const answerFields = (number: number) => ({
  text: `text-${number}`,
  interests: `interests-${number}`,
  mark: `mark-${number}`,
});

const mark = z.number().int().min(0);

/** What the form of all answers sends, for the questions that it shows: the answers by question, and what they share. */
export const answersSchema = (numbers: readonly number[]) =>
  z.object({
    ...Object.fromEntries<
      | z.ZodType<string, string | undefined>
      | z.ZodType<string[], string[] | undefined>
      | z.ZodOptional<typeof mark>
    >(
      numbers.flatMap((number) => {
        const fields = answerFields(number);
        return [
          [fields.text, text.unwrap().optional().default('')],
          [fields.interests, interests.unwrap().default([])],
          // A question that was asked while the form was being filled in is not on it.
          [fields.mark, mark.optional()],
        ];
      }),
    ),
    voice: voice.unwrap().unwrap().optional(),
    coSignatories: coSignatories.unwrap().optional().default(''),
    nameWithheld: z.boolean().default(false),
    homepage: trapField,
    /** Of the draft of what they share. */
    mark,
    /** Keep it and stay here. */
    stay: z.enum(['save']).optional(),
  });

/** One answer as it was sent; `mark` is that of the draft that was shown, 0 where there was none. */
export interface SentAnswer {
  number: number;
  text: string;
  interests: string[];
  mark: number;
}

/** The answers among what the form sent: of the questions that stood on it. */
export const answersIn = (sent: Record<string, unknown>, numbers: readonly number[]): SentAnswer[] =>
  numbers.flatMap((number) => {
    const fields = answerFields(number);
    const shown = sent[fields.mark] as number | undefined;
    if (shown === undefined) return [];
    return {
      number,
      text: (sent[fields.text] as string | undefined) ?? '',
      interests: (sent[fields.interests] as string[] | undefined) ?? [],
      mark: shown,
    };
  });
