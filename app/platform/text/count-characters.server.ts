import { renderMarkdown } from './markdown.server';

/**
 * Signs that stand for themselves where others of them stand beside: Latin, Greek, Cyrillic, Hebrew and Arabic letters, common punctuation,
 * kana and Han. Only what stands beside anything else (accents of their own, emoji, Indic letters) is segmented, which is slow.
 */
const SIMPLE =
  '\\t\\n\\x20-\\x7E\\xA0-\\xA8\\xAA-\\xAC\\xAF-\\u02FF\\u0370-\\u0377\\u037A-\\u037F\\u0384-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u0482\\u048A-\\u052F' +
  '\\u05D0-\\u05EA\\u060C\\u061B\\u061F-\\u064A\\u0660-\\u066D\\u2010-\\u2027\\u2030-\\u203A\\u3000-\\u3029\\u3041-\\u3096\\u30A1-\\u30FA\\u4E00-\\u9FFF\\uFF01-\\uFF0F';
const NOT_SIMPLE = new RegExp(`[${SIMPLE}]?[^${SIMPLE}]+(?:[${SIMPLE}][^${SIMPLE}]+)*[${SIMPLE}]?`, 'g');
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters of a plain text as a reader counts them: an accented letter, an emoji of many parts and a line break are one each. */
export function countShown(text: string): number {
  let count = text.length;
  for (const [piece] of text.matchAll(NOT_SIMPLE)) {
    count -= piece.length;
    for (const _ of segmenter.segment(piece)) count += 1;
  }
  return count;
}

/**
 * Characters of a Markdown text as a reader counts them: of what is shown, without the signs of emphasis and the addresses behind links.
 * Throws `BadInput` for a text that cannot be rendered. Who has rendered it already asks `countShown` of its plain text.
 */
export const countCharacters = (markdown: string): number => countShown(renderMarkdown(markdown).text);
