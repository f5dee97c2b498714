import { countShown } from '~/platform/text/count-characters.server';
import type { Check, Hold } from './check';

/** Holds what says nothing, and what is longer than the space wishes. */
export const checkLength: Check = ({
  text,
  settings: { lettersLeast, charactersMost },
}): Hold | undefined => {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  // A single sign of Chinese is a word; an emoji alone is an opinion, but none that can be answered.
  if (letters < lettersLeast && !/\p{Script=Han}/u.test(text))
    return { reason: 'tooShort', values: { count: letters, least: lettersLeast } };
  // A text is never longer in characters than in UTF-16 units: most need no counting.
  if (charactersMost === null || text.length <= charactersMost) return undefined;
  const count = countShown(text);
  return count > charactersMost ? { reason: 'long', values: { count, most: charactersMost } } : undefined;
};
