import { BadInput } from '~/platform/errors';
import { languagesOfQuestion, QUESTION_LENGTH, type QuestionText, writtenText } from './question';

/** The text of a question as it is kept. Throws `BadInput` where nothing is written, too much, or in a language that the space does not have. */
export function checkText(
  text: QuestionText,
  space: { language: string; languages: readonly string[] },
  stands: QuestionText = {},
): QuestionText {
  const written = writtenText(text);
  const offered = languagesOfQuestion(space, stands);
  for (const [language, words] of Object.entries(written)) {
    if (!offered.includes(language))
      throw new BadInput(`This space is not held in the language "${language}".`);
    if (words.length > QUESTION_LENGTH)
      throw new BadInput(`A question is at most ${QUESTION_LENGTH} characters long.`);
  }
  if (Object.keys(written).length === 0) throw new BadInput('Write the question in at least one language.');
  return written;
}
