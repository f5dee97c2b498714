import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOf } from '~/exports/passages';
import { madeComment, madeTag } from './made-dataset';

const passages = (text: string, ...quotes: string[]) => {
  const tags = quotes.map((quote) =>
    madeTag('priority', 'O6', { quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }),
  );
  return passagesOf(madeComment(1, { text, tags }), tags);
};

test('a reference is read in its sentence', () => {
  expect(
    passages('We agree. New Priority 5 needs money. So does all.', 'New Priority 5').map(({ text }) => text),
  ).toEqual(['New Priority 5 needs money.']);
});

test('an abbreviation does not end a sentence', () => {
  const text = 'We ask for skills (GCM Obj. 18, PD 28) at once. Thanks.';
  expect(passages(text, 'Obj. 18').map((passage) => passage.text)).toEqual([
    'We ask for skills (GCM Obj. 18, PD 28) at once.',
  ]);
});

test('a sentence with two references is shown once, with both marked', () => {
  const [passage, ...more] = passages('O6 and N5 belong together. Yes.', 'O6', 'N5');
  expect(more).toEqual([]);
  expect(passage?.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['O6', 'N5']);
});

test('a list item is not left, and its bullet is not quoted', () => {
  expect(passages('Please:\n• fund O6\n• leave the rest', 'O6').map(({ text }) => text)).toEqual(['fund O6']);
});

test('a passage that somebody marked stands as marked', () => {
  const marked =
    'this whole passage was chosen by a moderator, who knew what belongs to the point and what does not belong';
  expect(passages(`Before it, and ${marked} and after.`, marked).map(({ text }) => text)).toEqual([marked]);
});

test('words that the text no longer has stand alone', () => {
  const tag = madeTag('priority', 'O6', { quote: 'gone', start: 0, end: 4 });
  expect(passagesOf(madeComment(1, { text: 'Other words.' }), [tag]).map(({ text }) => text)).toEqual([
    'gone',
  ]);
});

test('every mark is on the words of a quote, whatever the text, however long the sentence', () => {
  const words = fc.array(
    fc.constantFrom('O6', 'Obj. 5', 'we', 'ask', '.', '\n', '!', 'عام', '😀', 'x'.repeat(40)),
    { minLength: 1, maxLength: 120 },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      const tags = [...text.matchAll(/O6|Obj\. 5/g)].map((match) =>
        madeTag('priority', 'O6', {
          quote: match[0],
          start: match.index,
          end: match.index + match[0].length,
        }),
      );
      const found = passagesOf(madeComment(1, { text }), tags);
      const marked = found.flatMap((passage) =>
        passage.marks.map(({ start, end }) => passage.text.slice(start, end)),
      );
      // Far apart in one long sentence, the words between two marks stay.
      expect(marked).toEqual(tags.map(({ quote }) => quote));
      expect(found.flatMap((passage) => passage.tags)).toEqual(tags);
    }),
  );
});
