import * as fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { catalogueFor } from '~/platform/i18n';
import { wordChanges } from '~/platform/text/word-changes';
import { ChangedWords } from '~/ui/changed-words';

const of = (before: string, after: string, language = 'en') =>
  wordChanges(before, after, language).map(({ kind, text }) => [kind, text]);

describe('what differs between two texts', () => {
  test('is told in whole words', () => {
    expect(of('What is missing from the draft?', 'What is still missing from this draft?')).toEqual([
      ['same', 'What is '],
      ['added', 'still '],
      ['same', 'missing from '],
      ['removed', 'the'],
      ['added', 'this'],
      ['same', ' draft?'],
    ]);
  });

  test('is told in the words of a language that writes them without spaces, and of one that runs from right to left', () => {
    expect(of('移民工人的权利', '移民妇女的权利', 'zh').filter(([kind]) => kind !== 'same')).toEqual([
      ['removed', '工人'],
      ['added', '妇女'],
    ]);
    expect(of('ما الناقص هنا؟', 'ما الناقص الآن؟', 'ar').filter(([kind]) => kind !== 'same')).toEqual([
      ['removed', 'هنا'],
      ['added', 'الآن'],
    ]);
  });

  test('holds for a language code that is none', () => {
    expect(of('one', 'two', 'not a code')).toEqual([
      ['removed', 'one'],
      ['added', 'two'],
    ]);
  });

  test('gives both texts back: what was not added is the old one, what was not removed the new one, but for white space', () => {
    const squeezed = (text: string) => text.replace(/\s+/gu, '');
    const words = fc.array(fc.constantFrom('draft', 'the', 'a', 'priority', '–', '\n', '“N5”', 'é'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const changes = wordChanges(before, after, 'en');
        const without = (kind: string) =>
          squeezed(changes.flatMap((change) => (change.kind === kind ? [] : change.text)).join(''));
        expect(without('added')).toBe(squeezed(before));
        expect(without('removed')).toBe(squeezed(after));
      }),
    );
  });
});

test('what was added and removed is marked for who sees it and said for who hears it, in the direction of its language', () => {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={catalogueFor('en')}>
      <ChangedWords changes={wordChanges('نعم قديم', 'نعم <جديد>', 'ar')} language="ar" />
    </I18nextProvider>,
  );
  expect(html).toMatch(/^<p class="changed-words" lang="ar" dir="rtl">/);
  expect(html).toMatch(/<del><span class="unseen" lang="en"> removed: <\/span>قديم/);
  expect(html).toMatch(/<ins><span class="unseen" lang="en"> added: <\/span>.*&lt;/);
});
