import { z } from 'zod';
import { says } from '~/platform/form/form-message';
import { CONTENT_LANGUAGES } from '~/spaces/content-language';
import { REASON_USES } from '../decision';
import { isReasonCode, REASON_TITLE_LENGTH, type ReasonTitle, type ReasonWords } from './reason';

const PREFIX = 'title-';

/** The form's field for the title in one language. */
export const titleField = (language: string) => `${PREFIX}${language}` as const;

const inOneLanguage = z.string().trim().max(REASON_TITLE_LENGTH).optional();

const fields = {
  ...(Object.fromEntries(
    CONTENT_LANGUAGES.map((language) => [titleField(language), inOneLanguage]),
  ) as Record<`title-${string}`, typeof inOneLanguage>),
  // What the interface falls back on: there is always one.
  'title-en': z.string().trim().min(1).max(REASON_TITLE_LENGTH),
  uses: z.array(z.enum(REASON_USES)).min(1).max(REASON_USES.length),
  asksForText: z.boolean().default(false),
};

/** What the form sends that changes a reason: its title in each language, for what it is good, whether it asks for words. */
export const reasonSchema = z.object(fields);

/** The same for a new one, with the code that it keeps for good. */
export const newReasonSchema = z.object({
  // Not "code": what is called so is secret, and is not shown again in a form that comes back.
  reason: z
    .string()
    .trim()
    .refine(isReasonCode, { error: says('reasonCode') }),
  ...fields,
});

/** A reason's words as a form sent them. */
export function reasonSent(sent: Record<string, unknown>): ReasonWords {
  const { uses, asksForText } = sent as Pick<ReasonWords, 'uses' | 'asksForText'>;
  const title: ReasonTitle = {};
  for (const language of CONTENT_LANGUAGES) {
    const words = sent[titleField(language)];
    if (typeof words === 'string' && words !== '') title[language] = words;
  }
  return { title, uses, asksForText };
}
