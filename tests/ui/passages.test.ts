import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '~/analysis/passages';

const shown = (passage: { pieces: { text: string }[] }): string =>
  passage.pieces.map((piece) => piece.text).join('');
const sentence = 'The network should say who leads and by when. ';

describe('evidence in its context', () => {
  test('stands in the words around it, cut between words, and says on which side the text goes on', () => {
    const text = `${sentence.repeat(20)}We welcome Ongoing Priority 6. ${sentence.repeat(20)}`;
    const start = text.indexOf('Ongoing');
    const [passage] = passagesOf(text, [{ id: 'e', start, end: start + 18 }]);
    expect(passage?.pieces[1]).toEqual({ text: 'Ongoing Priority 6', id: 'e' });
    expect(passage?.cutBefore && passage.cutBehind).toBe(true);
    expect(shown(passage!).length).toBeLessThan(520);
    expect(` ${text} `).toContain(` ${shown(passage!)} `);
  });

  test('a paragraph that says enough by itself is shown without its neighbours', () => {
    const paragraph = `${sentence.repeat(3)}See objective 8. ${sentence}`.trim();
    const text = `An opening.\n\n${paragraph}\n\nA closing.`;
    const start = text.indexOf('objective 8');
    expect(shown(passagesOf(text, [{ id: 'e', start, end: start + 11 }])[0]!)).toBe(paragraph);
  });

  test('two references close together share one passage, two far apart have one each', () => {
    const near = 'GCM 13 and GCM 15.';
    const text = `${near} ${sentence.repeat(40)}GCM 16.`;
    const at = (quote: string) => ({
      id: quote,
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
    });
    const passages = passagesOf(text, [at('GCM 16'), at('GCM 13'), at('GCM 15')]);
    expect(passages.map((passage) => passage.pieces.flatMap((piece) => piece.id ?? []))).toEqual([
      ['GCM 13', 'GCM 15'],
      ['GCM 16'],
    ]);
  });

  test('whatever the text and the evidence, every quote is there as written and in order, and no character is cut in two', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant('\n\n')), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.array(fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 10 }),
        (pieces, wanted) => {
          const text = pieces.join(' ');
          const isWhole = (at: number) => !/[\uDC00-\uDFFF]/.test(text[at] ?? '');
          const spans = wanted
            .map(([start, length], index) => ({
              id: `e${index}`,
              start,
              end: Math.min(start + length, text.length),
            }))
            .filter((span) => span.start < span.end && isWhole(span.start) && isWhole(span.end));
          const passages = passagesOf(text, spans);
          let from = 0;
          for (const passage of passages) {
            const at = text.indexOf(shown(passage), from);
            expect(at).toBeGreaterThanOrEqual(from);
            expect(shown(passage)).not.toMatch(/\p{Surrogate}/u);
            from = at + shown(passage).length;
          }
          const evidence = passages.flatMap((passage) =>
            passage.pieces.filter((piece) => piece.id).map((piece) => piece.text),
          );
          for (const span of spans)
            expect(evidence.some((quote) => quote.includes(text.slice(span.start, span.end)))).toBe(true);
        },
      ),
    );
  });
});
