import type { Check } from './check';
import { foldedLine, foldedLines } from './fold-words';

/** Scripts that write words without spaces: there a listed word is found wherever it stands. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Holds what has a listed word or phrase in it: whole words, in any script, whatever case and accents. */
export const checkListedWords: Check = ({ text, settings: { words } }) => {
  if (words.length === 0) return undefined;
  const lines = foldedLines(text);
  const joined = lines.map((line) => line.replaceAll(' ', ''));
  const found = words.filter((word) => {
    const folded = foldedLine(word);
    if (folded === '') return false;
    if (WITHOUT_SPACES.test(folded)) return joined.some((line) => line.includes(folded.replaceAll(' ', '')));
    const whole = word.trimEnd().endsWith('*') ? ` ${folded}` : ` ${folded} `;
    return lines.some((line) => ` ${line} `.includes(whole));
  });
  return found.length > 0 ? { reason: 'listedWords', values: { words: found.join(', ') } } : undefined;
};
