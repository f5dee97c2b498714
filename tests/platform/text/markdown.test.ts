import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { BadInput } from '~/platform/errors';
import { markEvidence, renderMarkdown } from '~/platform/text/markdown.server';
import { eachTextNode, plainTextOf } from '~/platform/text/plain-text';

describe('rendering what somebody wrote', () => {
  test('keeps paragraphs, line breaks, lists with their numbers, quotes and links', () => {
    const { html, text } = renderMarkdown(
      'One\ntwo\n\n3. three\n4. four\n   - inner\n\n> said\n\n[site](https://example.org)',
    );
    expect(text).toBe('One\ntwo\n\n3. three\n4. four\n• inner\n\nsaid\n\nsite');
    expect(html).toContain('<ol start="3">');
    expect(html).toContain('<a href="https://example.org" rel="nofollow noopener ugc">site</a>');
  });

  test('shows raw HTML as it was typed, and lets nothing of it work', () => {
    const { html, text } = renderMarkdown(
      '<script>alert(1)</script> <b onclick=x>bold</b>\n\n<img src=x onerror=alert(1)>\n\n<!-- note -->',
    );
    expect(text).toBe(
      '<script>alert(1)</script> <b onclick=x>bold</b>\n\n<img src=x onerror=alert(1)>\n\n<!-- note -->',
    );
    expect(html).not.toMatch(/<(script|b|img|!--)/);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    ' JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
  ])('a link to %s leads nowhere', (address) => {
    expect(renderMarkdown(`[press](<${address}>) ![look](<${address}>)`).html).not.toMatch(
      /href="\s*(javascript|data|vbscript)/i,
    );
  });

  test('starts headings below those of the page', () => {
    expect(renderMarkdown('# One\n\n###### Six').html).toBe('<h3>One</h3><h6>Six</h6>');
  });

  test.each([
    ['20,000 quote marks', '>'.repeat(20_000)],
    ['140 list levels', Array.from({ length: 140 }, (_, level) => `${' '.repeat(level * 2)}- x`).join('\n')],
    ['20,000 brackets', '['.repeat(20_000)],
    ['20,000 stars', '*a '.repeat(20_000)],
  ])('%s are rendered or refused in words, never a crash', (_title, markdown) => {
    try {
      expect(renderMarkdown(markdown).text.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(BadInput);
    }
  });
});

/** Markdown as people write it, nested and mixed. */
const inline = fc.letrec<{ span: string }>((tie) => ({
  span: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'word',
      'الهدف ١٥',
      'émigré',
      '移民',
      '🌊 wave',
      'a & b',
      '&amp;',
      '&lt;b&gt;',
      '<i>',
      '5 < 6',
      '“quoted”',
      'https://example.org/?a=1&b=2',
      '\\*',
      '`code`',
      '  ',
    ),
    fc.tuple(tie('span'), tie('span')).map(([a, b]) => `${a} ${b}`),
    tie('span').map((inner) => `**${inner}**`),
    tie('span').map((inner) => `*${inner}*`),
    tie('span').map((inner) => `[${inner}](https://example.org)`),
    tie('span').map((inner) => `~~${inner}~~`),
  ),
})).span;
const block = fc.oneof(
  inline,
  inline.map((text) => `> ${text}`),
  fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item, index) => `${index + 1}. ${item}`).join('\n')),
  fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  inline.map((text) => `## ${text}`),
  fc
    .tuple(inline, inline)
    .map(([a, b]) => `| ${a.replaceAll('|', '')} | ${b.replaceAll('|', '')} |\n|---|---|\n| x | y |`),
);
const document = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

describe('evidence in a rendered text', () => {
  test('every text node stands in the plain text where it is said to stand', () => {
    fc.assert(
      fc.property(document, (markdown) => {
        const { html, text } = renderMarkdown(markdown);
        for (const { node, start } of eachTextNode(fromHtml(html, { fragment: true })))
          expect(text.slice(start, start + node.value.length)).toBe(node.value);
      }),
      { numRuns: 500 },
    );
  });

  test('marking changes no word, and the marked words are the quote: nested marks, overlaps, Arabic, entities', () => {
    const spans = fc.array(fc.tuple(fc.nat(400), fc.nat(120)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(document, spans, (markdown, given) => {
        const { html, text } = renderMarkdown(markdown);
        const marks = given
          .map(([start, length], index) => ({
            id: `e${index}`,
            start: Math.min(start, text.length),
            end: Math.min(start + length + 1, text.length),
          }))
          .filter((mark) => mark.end > mark.start);
        const marked = markEvidence(html, marks);
        const tree = fromHtml(marked, { fragment: true });
        expect(plainTextOf(tree)).toBe(text);
        // What the reader sees marked by one evidence is its quote, but for what no text node holds (breaks, bullets).
        for (const mark of marks) {
          const alone = fromHtml(markEvidence(html, [mark]), { fragment: true });
          const shown = eachTextNode(alone).flatMap(({ node, parent, start }) =>
            parent.type === 'element' && parent.tagName === 'mark' ? [{ value: node.value, start }] : [],
          );
          for (const piece of shown) {
            expect(piece.start).toBeGreaterThanOrEqual(mark.start);
            expect(piece.start + piece.value.length).toBeLessThanOrEqual(mark.end);
            expect(text.slice(piece.start, piece.start + piece.value.length)).toBe(piece.value);
          }
          const covered = shown.reduce((sum, piece) => sum + piece.value.length, 0);
          const inNodes = eachTextNode(fromHtml(html, { fragment: true })).reduce(
            (sum, { node, start }) =>
              sum + Math.max(0, Math.min(mark.end, start + node.value.length) - Math.max(mark.start, start)),
            0,
          );
          expect(covered).toBe(inNodes);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('each evidence has its id once, on its first piece', () => {
    const { html, text } = renderMarkdown('See **GCM *Objective* 8** and more.');
    const start = text.indexOf('GCM');
    const marked = markEvidence(html, [{ id: 'e1', start, end: start + 'GCM Objective 8'.length }]);
    expect(marked).toBe(
      '<p>See <strong><mark id="e1">GCM </mark><em><mark>Objective</mark></em><mark> 8</mark></strong> and more.</p>',
    );
  });
});
