import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { foldText } from '~/comments/fold-text.server';
import { markEvidence, renderMarkdown } from '~/platform/text/markdown.server';

const lettersOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
const idsOf = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] as string);
const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

describe('a long comment, folded', () => {
  test('a short one is shown whole', () => {
    const { html } = renderMarkdown(words(50));
    expect(foldText(html)).toMatchObject({ opening: html, rest: null });
  });

  test('keeps its first paragraphs readable and says how many words there are in all', () => {
    const { html } = renderMarkdown(Array.from({ length: 20 }, () => words(30)).join('\n\n'));
    const folded = foldText(html);
    expect(lettersOf(folded.opening).length).toBeGreaterThan(400);
    expect(lettersOf(folded.opening).length).toBeLessThan(1_200);
    expect(folded.words).toBe(600);
  });

  test('one endless paragraph is cut between two words', () => {
    const folded = foldText(renderMarkdown(words(1_000)).html);
    expect(folded.opening).toMatch(/word\d+<\/p>$/);
    expect(folded.rest).toMatch(/^<p>\s*word\d+ /);
  });

  test('an ordinary paragraph is never cut in the middle of a sentence', () => {
    const { html } = renderMarkdown(
      [words(60), `${words(60)} (*see* objective 5). ${words(40)}`, words(200)].join('\n\n'),
    );
    const { opening, rest } = foldText(html);
    expect(opening.match(/<p>/g)).toHaveLength(2);
    expect(rest).toMatch(/^<p>word0 /);
  });

  test('a list goes on with the number it was cut at', () => {
    const list = Array.from({ length: 12 }, (_, at) => `${at + 3}. ${words(25)}`).join('\n');
    const { opening, rest } = foldText(renderMarkdown(list).html);
    const shown = opening.match(/<li>/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    expect(rest).toContain(`<ol start="${3 + shown}">`);
  });

  test('Chinese, which has no spaces, has words too', () => {
    const { html } = renderMarkdown('移民工作者的权利需要得到更多的关注。'.repeat(100));
    expect(foldText(html).words).toBeGreaterThan(500);
  });

  test('whatever was written, nothing is lost, sent twice or moved, and every place of evidence is there once', () => {
    const block = fc.oneof(
      fc.lorem({ maxCount: 80 }),
      fc.lorem({ maxCount: 400 }),
      fc
        .array(fc.lorem({ maxCount: 60 }), { minLength: 1, maxLength: 12 })
        .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
      fc
        .array(fc.lorem({ maxCount: 200 }), { minLength: 1, maxLength: 4 })
        .map((items) => items.map((item) => `- **${item}**`).join('\n')),
      fc.lorem({ maxCount: 100 }).map((text) => `> ${text}`),
      fc.lorem({ maxCount: 30 }).map((text) => `## ${text}`),
      fc.constant('| a | b |\n|---|---|\n| one | two |'),
    );
    const spans = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 300 })),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 15 }), spans, (blocks, wanted) => {
        const { html, text } = renderMarkdown(blocks.join('\n\n'));
        const marks = wanted.map(([at, length], index) => {
          const start = Math.floor(at * (text.length - 1));
          return { id: `e${index}`, start, end: Math.min(text.length, start + length) };
        });
        const marked = markEvidence(html, marks);
        const { opening, rest } = foldText(marked);
        expect(lettersOf(opening) + lettersOf(rest ?? '')).toBe(lettersOf(marked));
        expect([...idsOf(opening), ...idsOf(rest ?? '')].sort()).toEqual(idsOf(marked).sort());
        // Both pieces are whole HTML of their own.
        for (const piece of [opening, rest ?? '']) {
          const errors: string[] = [];
          fromHtml(piece, { fragment: true, onerror: (error) => void errors.push(String(error.ruleId)) });
          expect(errors).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
