import type en from '../catalogue/en.json';
import type { Translate } from '../i18n';

type Key = keyof (typeof en)['form']['error'];

/** What can be said of a field: the keys under `form.error` in the catalogue, without the endings of plurals. */
export type FormMessage = Key extends infer K
  ? K extends `${infer Name}_${'one' | 'other'}`
    ? Name
    : K
  : never;

const OF_CATALOGUE = 'form.error.';
const AS_IT_IS = 'form.words ';

/**
 * What a schema or an operation says of a field, for `z.…({ error: … })` and `InvalidField`. It travels as text and becomes words where the page is made.
 * `values` fill the message's gaps; `count` chooses its plural.
 */
export const says = (key: FormMessage, values?: Record<string, string | number>): string =>
  values ? `${OF_CATALOGUE}${key} ${JSON.stringify(values)}` : `${OF_CATALOGUE}${key}`;

/** A sentence that is shown as it is: what an operation refused with. */
export const saysInWords = (sentence: string): string => AS_IT_IS + sentence;

/** The words of what `says` or `saysInWords` made. Anything else (a parser's own English) is "cannot be taken", so that no page shows the inside. */
export function wordsOf(message: string, t: Translate): string {
  if (message.startsWith(AS_IT_IS)) return message.slice(AS_IT_IS.length);
  if (!message.startsWith(OF_CATALOGUE)) return t('form.error.invalid');
  const [key, values] = message.split(/ (.*)/s);
  const known = [key, `${OF_CATALOGUE}invalid`] as unknown as 'form.error.invalid';
  return t(known, values ? (JSON.parse(values) as Record<string, number>) : {});
}
