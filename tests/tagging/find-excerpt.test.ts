import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '~/tagging/excerpt';
import { findExcerpt } from '~/tagging/find-excerpt';

/** The excerpt of the given occurrence of `quote` in a text. */
function excerptAt(text: string, quote: string, occurrence = 0) {
  let start = text.indexOf(quote);
  for (let seen = 0; seen < occurrence; seen += 1) start = text.indexOf(quote, start + 1);
  return excerptOf(text, start, start + quote.length);
}

/** What the words around the place in the later text are, to see which place was found; null where none was. */
function found(earlier: string, later: string, quote: string, occurrence = 0): string | null {
  const place = findExcerpt(excerptAt(earlier, quote, occurrence), earlier, later);
  return (
    place && `${later.slice(0, place.start)}[${later.slice(place.start, place.end)}]${later.slice(place.end)}`
  );
}

describe('the words that a tag rests on, after an edit', () => {
  test('are found where they moved to, with the words around them', () => {
    expect(
      found('We support Priority 6 on storms.', 'Dear all. We support Priority 6 on storms.', 'Priority 6'),
    ).toBe('Dear all. We support [Priority 6] on storms.');
  });

  test('are found among others like them by what stands around them', () => {
    const earlier = 'Fishers need Priority 6 at once. The harbour masters reject Priority 6 as it is.';
    const later = 'The harbour masters all reject Priority 6 as it is. Fishers need Priority 6 at once.';
    expect(found(earlier, later, 'Priority 6', 0)).toBe(
      'The harbour masters all reject Priority 6 as it is. Fishers need [Priority 6] at once.',
    );
    expect(found(earlier, later, 'Priority 6', 1)).toBe(
      'The harbour masters all reject [Priority 6] as it is. Fishers need Priority 6 at once.',
    );
  });

  test('are lost where the text does not have them any more, and are not taken for longer words', () => {
    expect(found('See Objective 1.', 'See Objective 13.', 'Objective 1')).toBeNull();
    expect(found('See Objective 1 now.', 'See now.', 'Objective 1')).toBeNull();
  });

  test('are lost rather than found in a sentence that says something else', () => {
    const earlier =
      'Our members welcome Priority 6, which brings early warning to every village of the coast.';
    const later =
      'Nobody here has ever asked for money. On Priority 6 there is nothing that could be said today.';
    expect(found(earlier, later, 'Priority 6')).toBeNull();
  });

  test('are lost where two places are as likely', () => {
    const earlier = 'Fishers need Priority 6 at once.';
    const later = 'Fishers want Priority 6 at once. Fishers want Priority 6 at once.';
    expect(found(earlier, later, 'Priority 6')).toBeNull();
  });

  test('that stand in a list as often as before keep their order', () => {
    const earlier = 'O6\nO6\nO6';
    expect(found(earlier, earlier, 'O6', 1)).toBe('O6\n[O6]\nO6');
  });

  test('are the same words, whatever was written before, between and behind', () => {
    const words = fc.array(
      fc.constantFrom('we', 'O6', 'support', 'Objective 1', 'and', '\n', 'é', '😀', 'الهدف'),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    let carried = 0;
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat({ max: 20 }), (before, after, from, length) => {
        const [earlier, later] = [before.join(' '), after.join(' ')];
        const start = from % earlier.length;
        const excerpt = excerptOf(earlier, start, Math.min(earlier.length, start + 1 + length));
        const same = findExcerpt(excerpt, earlier, earlier);
        if (same) expect(same.start).toBe(excerpt.start);
        const place = findExcerpt(excerpt, earlier, later);
        if (!place) return;
        carried += 1;
        expect(later.slice(place.start, place.end)).toBe(excerpt.quote);
      }),
      { numRuns: 2_000 },
    );
    expect(carried).toBeGreaterThan(20);
  });

  test('are looked for in long texts without end', () => {
    const earlier = 'a '.repeat(10_000);
    const started = performance.now();
    expect(findExcerpt(excerptOf(earlier, 5_000, 5_001), earlier, earlier)).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
