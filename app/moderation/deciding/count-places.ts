/** How often words stand in a text, white space counting as one; 0 for no words. What overlaps counts once. */
export function countPlaces(text: string, words: string): number {
  const sought = inOneLine(words);
  if (sought === '') return 0;
  return inOneLine(text).split(sought).length - 1;
}

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
