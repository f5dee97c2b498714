/** How a question is answered: in text, or by choosing priorities and saying why. */
export const QUESTION_KINDS = ['text', 'interest'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Far more than a question that anybody answers, in each language. */
export const QUESTION_LENGTH = 5_000;

/** What a form with such a text in each of a dozen languages weighs at most. */
export const QUESTION_FORM_BYTES = 1024 * 1024;

/** Markdown by BCP 47 code. */
export type QuestionText = Record<string, string>;

/** The languages in which a question can be written: the space's, and those in which it was asked already. The space's main one first. */
export function languagesOfQuestion(
  space: { language: string; languages: readonly string[] },
  text: QuestionText = {},
): string[] {
  const offered = space.languages.length > 0 ? space.languages : [space.language];
  const all = [...new Set([...offered, ...Object.keys(text)])];
  return all.sort((a, b) => Number(b === space.language) - Number(a === space.language));
}

/** What is written, without the languages that were left empty. */
export const writtenText = (text: Record<string, string | undefined>): QuestionText =>
  Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) => (words?.trim() ? [[language, words.trim()]] : [])),
  );

/** Whether two texts say the same in the same languages. */
export function isSameText(one: QuestionText, other: QuestionText): boolean {
  const languages = Object.keys(one);
  return (
    languages.length === Object.keys(other).length &&
    languages.every((language) => one[language] === other[language])
  );
}

/** A question in a line of a list: Markdown's marks are not worth their place there. */
export const inOneLine = (markdown: string): string =>
  markdown
    .replace(/[*_`#>]+/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
