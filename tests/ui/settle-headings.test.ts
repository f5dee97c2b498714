import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { settleHeadings } from '~/spaces/settle-headings';

const levelsOf = (html: string): number[] =>
  [...html.matchAll(/<h([1-6])>/g)].map((match) => Number(match[1]));

test('headings of a comment follow the heading above them, whatever level their author began with', () => {
  const { html } = renderMarkdown(
    '### What we support\n\nText.\n\n#### In detail\n\nText.\n\n### What is missing',
  );
  expect(levelsOf(settleHeadings(html, 4))).toEqual([4, 5, 4]);
});

test('no level is ever skipped, and every heading is closed as it was opened', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 }),
      fc.integer({ min: 2, max: 5 }),
      (levels, from) => {
        const { html } = renderMarkdown(levels.map((level) => `${'#'.repeat(level)} Heading`).join('\n\n'));
        const settled = settleHeadings(html, from);
        let above = from - 1;
        for (const level of levelsOf(settled)) {
          expect(level).toBeLessThanOrEqual(above + 1);
          expect(level).toBeGreaterThanOrEqual(from);
          above = level;
        }
        for (const [heading] of settled.matchAll(/<h\d>[^<]*<\/h\d>/g))
          expect(heading[2]).toBe(heading.at(-2));
      },
    ),
  );
});
