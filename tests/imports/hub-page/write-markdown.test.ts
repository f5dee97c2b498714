import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPageLines } from '~/imports/hub-page/page-lines.ts';
import { writeMarkdown } from '~/imports/hub-page/write-markdown.ts';
import { plainWords, renderedHtml, renderedWords } from './rendered-words.ts';

const written = (text: string) => writeMarkdown(readPageLines(text));
const html = (text: string) => renderedHtml(written(text));

const MARKS = [
  ...'*_`[]()<>#+-=~|!&@\\:;.,"\'/1aÉ语é•◦'.split(''),
  '**',
  '__',
  '~~',
  '```',
  '---',
  '***',
  '- [ ]',
  '1.',
  '2.',
  '10)',
  '![x](y)',
  '[a](b)',
  '[a]: b',
  '<b>',
  '</p>',
  '<!--',
  '&amp;',
  '&copy;',
  '&#42;',
  'http://',
  'https://a_b.org/x_y*z',
  'https://a.org/?a=1&copy;=2',
  'www.a_b.org',
  'www.',
  'a_b@c_d.org',
  'a@b.org',
  '<https://a.org>',
  '(https://a.org/b_(c))',
  'ftp://x',
  '|',
  '|---|',
  ':--',
  '===',
  '>',
  '    ',
  '\t',
  '\u00a0',
  '…',
  '\\',
  'word',
  '“x”',
];

const LINE = fc.oneof(
  fc.array(fc.constantFrom(...MARKS), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...MARKS), { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.emailAddress(),
);
const START = fc.constantFrom(
  '',
  '',
  '',
  '  ',
  '    ',
  '  • ',
  '    ◦ ',
  '  1. ',
  '  2. ',
  '3. ',
  '1. ',
  '    1. ',
  '    7. ',
  '•',
);
const PRINTED = fc
  .array(
    fc.tuple(START, LINE).map(([start, line]) => start + line),
    { maxLength: 12 },
  )
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\n\u00a0\n').map((gap) => lines.join(gap)));
const MIXED = fc.array(
  fc.tuple(START, LINE, fc.constantFrom('\n', '\n\n')).map((parts) => parts.join('')),
  { maxLength: 12 },
);

describe('the Markdown of a post', () => {
  test('rendered, it has the words of the page, whatever signs they are made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          PRINTED,
          MIXED.map((lines) => lines.join('')),
        ),
        fc.boolean(),
        (text, breaks) => {
          const lines = readPageLines(text);
          const words = lines.flatMap((line) => plainWords(line.text.replace(/^[•◦▪‣]\s*(?=\S)/u, '')));
          expect(renderedWords(writeMarkdown(lines), breaks)).toEqual(words);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a numbered list keeps its printed numbers, also where it starts late or jumps', () => {
    expect(html('  1. Ports\n  2. Buses\n\n')).toBe('<ol>\n<li>Ports</li>\n<li>Buses</li>\n</ol>\n');
    expect(
      renderedWords(written('3. Ports\n5. Buses\n5. Trams\n1. Ferries')).filter((word) => /\d/.test(word)),
    ).toEqual(['3.', '5.', '5.', '1.']);
  });

  test('a paragraph between two items ends the list, and the next item goes on with its number', () => {
    expect(html('1. Ports first.\n\nA word on ports.\n\n2. Buses next.')).toBe(
      '<ol>\n<li>Ports first.</li>\n</ol>\n<p>A word on ports.</p>\n<ol start="2">\n<li>Buses next.</li>\n</ol>\n',
    );
  });

  test('bullets become a list, one inside another where the page goes in', () => {
    expect(html('  • Ports\n    ◦ old\n    ◦ new\n  • Buses').replace(/\n/g, '')).toBe(
      '<ul><li>Ports<ul><li>old</li><li>new</li></ul></li><li>Buses</li></ul>',
    );
  });

  test('an indented paragraph below a list is a paragraph, not code and not part of the item', () => {
    expect(html('  1. Ports\n\n    [Table attached]')).toBe(
      '<ol>\n<li>Ports</li>\n</ol>\n<p>[Table attached]</p>\n',
    );
  });

  test('single line breaks are kept, with and without the renderer breaking lines by itself', () => {
    const markdown = written('Ports are slow\nBuses are late');
    for (const breaks of [false, true]) {
      expect(renderedHtml(markdown, breaks).trim()).toBe('<p>Ports are slow<br>Buses are late</p>');
    }
  });

  test('web and mail addresses become links without losing or gaining a sign', () => {
    expect(html('See https://example.org/a_b?x=1&y=2.')).toBe(
      '<p>See <a href="https://example.org/a_b?x=1&amp;y=2">https://example.org/a_b?x=1&amp;y=2</a>.</p>\n',
    );
    expect(html('(www.example.org/a_b)')).toBe(
      '<p>(<a href="http://www.example.org/a_b">www.example.org/a_b</a>)</p>\n',
    );
    expect(html('Write to port_office@example.org!')).toContain('<a href="mailto:port_office@example.org">');
  });

  test('no-break spaces go, but for those before French signs and between figures', () => {
    expect(written('the\u00a0port: 10\u00a0000 passagers\u00a0; «\u00a0oui\u00a0»')).toBe(
      'the port: 10\u00a0000 passagers\u00a0; «\u00a0oui\u00a0»',
    );
  });
});
