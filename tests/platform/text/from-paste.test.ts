import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPaste } from '~/platform/text/from-paste';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { markdownOfPastedHtml } from '~/platform/text/pasted-html.server';

const shown = (pasted: string): string => renderMarkdown(fromPaste(pasted)).text;

describe('a paste from a word processor, as plain text', () => {
  test('keeps paragraphs, bullets of three levels, numbers and links', () => {
    const pasted =
      'Our\u00A0asks:\r\n•\tfirst\r\no\tinner\r\n▪\tinnermost\r\n•\tsecond\r\nAnd then\r\n\r\n1)\tone https://example.org/a_b_c\r\n2)\ttwo\r\nThe end.';
    expect(fromPaste(pasted)).toBe(
      'Our asks:\n\n- first\n   - inner\n      - innermost\n- second\n\nAnd then\n\n1) one https://example.org/a_b_c\n2) two\n\nThe end.',
    );
    const { html } = renderMarkdown(fromPaste(pasted));
    expect(html).toContain(
      '<ul><li>first<ul><li>inner<ul><li>innermost</li></ul></li></ul></li><li>second</li></ul>',
    );
    expect(html).toContain('<ol><li>one <a href="https://example.org/a_b_c"');
  });

  test.each([
    ['line and paragraph separators', 'one\u2028two\u2029three', 'one\ntwo\n\nthree'],
    ['soft hyphens and byte order marks', '\uFEFFre\u00ADinte\u00ADgration', 'reintegration'],
    ['overrides of direction', 'safe\u202Eexe.fdp', 'safeexe.fdp'],
    ['quotation marks of the author’s language', '“so” ‘it’ «is»', '“so” ‘it’ «is»'],
    ['the joiner of a Persian word', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['letters before items', 'a)\tone\nb)\ttwo', '• a) one\n• b) two'],
    ['tabs between words', 'Lead:\tIOM\t2027', 'Lead: IOM 2027'],
    ['numbers that begin later', '3.\tthree\n4.\tfour', '3. three\n4. four'],
    ['a word that begins with o', 'o come all', 'o come all'],
    ['a dash in a sentence', 'We ask – again – for it', 'We ask – again – for it'],
  ])('%s', (_title, pasted, text) => {
    expect(shown(pasted)).toBe(text);
  });

  test.each([
    '- one\n  - two\n    - three\n\nwords',
    '1. one\n2. two\n\n   a paragraph of the second',
    '```\nif (a)\t{\n\tb\n}\n```',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '> said\n\n[link](https://example.org) *and* **so** on',
  ])('Markdown stays what it is: %j', (markdown) => {
    expect(fromPaste(markdown)).toBe(markdown);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '•\t',
      'o\t',
      '▪\t',
      '1)\t',
      '2.\t',
      'a)\t',
      '-\t',
      '- ',
      '1. ',
      '\t',
      '  ',
      '\n',
      '\r\n',
      '\n\n',
      '\u2028',
      '\u2029',
      '\u00A0',
      '\u00AD',
      '```\n',
      '> ',
      'word',
      'https://example.org',
      '(',
      '·',
      '*',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const pasted = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  test('what it gives it leaves alone the second time', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const once = fromPaste(text);
        expect(fromPaste(once)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  test('no letter and no digit is lost or added', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const letters = (of: string) =>
          of
            .normalize('NFC')
            .replace(/^[ \t]*o(?=\t[ \t]*\S)/gm, '')
            .match(/[\p{L}\p{N}]/gu)
            ?.join('') ?? '';
        expect(letters(fromPaste(text))).toBe(
          letters(
            text
              .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
              .replace(/[\u00A0]/g, ' ')
              .replace(/[\u00AD]/g, ''),
          ),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a paste with formatting', () => {
  test('Word’s lists, which are paragraphs, become lists; its own marks are no words', () => {
    const html = `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
      <p class=MsoNormal>We ask<o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>first</p>
      <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>inner <b>bold</b></p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>second</p>
      <p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1)<span>&nbsp;</span></span>one</p><!--EndFragment--></body></html>`;
    expect(markdownOfPastedHtml(html)).toBe('We ask\n\n- first\n  - inner **bold**\n- second\n\n1. one');
  });

  test('links, emphasis, lists and tables of a page stay; scripts, images and addresses that run do not', () => {
    const html =
      '<h2>Title</h2><p>See <a href="https://example.org/x" onclick="x()">the <i>text</i></a>, <a href="javascript:alert(1)">press</a></p><ol start="3"><li>three<li>four</ol><script>alert(1)</script><img src=x onerror=alert(1) alt="A map"><table><tr><th>a<th>b<tr><td>1<td>2</table>';
    expect(markdownOfPastedHtml(html)).toBe(
      '## Title\n\nSee [the *text*](https://example.org/x), press\n\n3. three\n4. four\n\nA map\n\n| a | b |\n| - | - |\n| 1 | 2 |',
    );
  });

  test('what looks like Markdown among the words stays words', () => {
    const text = '1. not a list, *no* emphasis, [no](link), # no title, <b>';
    const html = `<p>${text.replace(/</g, '&lt;')}</p>`;
    expect(renderMarkdown(markdownOfPastedHtml(html)).text).toBe(text);
  });

  test('any words come through as they are', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab1.*_[]()<>#-+`~|\\&;:!"'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const line = words.join(' ');
        const html = `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
        expect(renderMarkdown(markdownOfPastedHtml(html)).text).toBe(line);
      }),
      { numRuns: 1_000 },
    );
  });
});
