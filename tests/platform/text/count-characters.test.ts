import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters, countShown } from '~/platform/text/count-characters.server';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

describe('counting as the reader counts', () => {
  test.each([
    ['**bold** and [a link](https://example.org/with/a/long/address)', 'bold and a link'.length],
    ['e\u0301migre\u0301', 6],
    ['👩‍👩‍👧‍👦 🇫🇷', 3],
    ['नमस्ते', [...segmenter.segment('नमस्ते')].length],
    ['one\r\ntwo', 7],
    ['&amp; \\*', 3],
  ])('%j', (markdown, count) => {
    expect(countCharacters(markdown)).toBe(count);
  });

  test('is what the segmenter of the language standard says, of any text', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\r\n',
        '\r',
        '\u0301',
        '\u200D',
        '👩',
        '🇫',
        '\u0600',
        'ا',
        '\u064E',
        '한',
        'ᄀ',
        'ᅡ',
        'क',
        '्',
        '\uFE0F',
        '\u00AD',
        '。',
        '中',
        'ก',
        'ำ',
      ),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const text = signs.join('');
        expect(countShown(text)).toBe([...segmenter.segment(text)].length);
      }),
      { numRuns: 3_000 },
    );
  });
});
