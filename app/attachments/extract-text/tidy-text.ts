/** What no reader sees and no database takes: control characters, and signs that turn the direction of reading or are soft. */
const UNSEEN = /(?![\n\t])[\p{Cc}\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A text as lines that can be searched and quoted: NFC, one space for many, a tab between the cells of a table, no empty lines. */
export function tidyText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
      .replace(UNSEEN, '')
      // After it: letters that a sign held apart may be one now.
      .normalize('NFC')
      .split('\n')
      .map((line) =>
        line
          .replace(/[^\S\t]+/g, ' ')
          .replace(/ ?\t[ \t]*/g, '\t')
          .trim(),
      )
      .filter((line) => line !== '')
      .join('\n')
  );
}

/** The beginning of a text, of at most so many UTF-16 units: whole words where there are any, never half a character. */
export function cutText(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const kept = text.slice(0, characters + 1);
  const end = kept.search(/\s\S*$/);
  // A last "word" of more than this is no word (Chinese has no spaces).
  const isNear = end > 0 && characters - end < 200;
  const whole = isNear ? kept.slice(0, end) : kept.slice(0, characters);
  return whole.replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}
