import { describe, expect, test } from 'vitest';
import { PSEUDO_LANGUAGE } from '~/platform/i18n';
import { mailBody } from '~/platform/mail.server';
import { elementsOf, parsePage, textsOf } from '../../support/page-tree';

const LINK = 'https://plenary.example/account/confirm/R2v9dJpQ';

describe('the words of a mail', () => {
  const pieces = [
    'A paragraph that is long enough to need more than one line of a plain text, which is seventy-two characters wide and no wider.',
    { link: LINK, label: 'Confirm' },
    {
      details: [
        ['Organisation', 'Hafen & <b>Söhne</b> "Nord"'],
        ['Name', 'ليلى\r\nBcc: eve'],
      ] as [string, string][],
    },
    { note: 'The link is good for a day.' },
  ];
  const textOf = (html: string) =>
    [...textsOf(parsePage(html))].map(({ text }) => text.value.trim()).filter((text) => text !== '');

  test('are the same in both versions', () => {
    const { text, html } = mailBody('en', 'A heading', pieces);
    const plain = text.replace(/\s+/g, ' ');
    const inHtmlAlone = ['A heading', 'If the button does nothing, copy this address into your browser:'];
    for (const words of textOf(html).filter((one) => !inHtmlAlone.includes(one)))
      expect(plain).toContain(words);
    expect(textOf(html)).toEqual(
      expect.arrayContaining([...inHtmlAlone, LINK, 'Hafen & <b>Söhne</b> "Nord"']),
    );
  });

  test('stay within 72 characters a line as plain text, apart from addresses, which stay whole', () => {
    const long = `https://plenary.example/${'a'.repeat(200)}?of=1&to=2`;
    const lines = mailBody('en', 'A heading', [...pieces, { link: long, label: 'Go' }]).text.split('\n');
    expect(lines.filter((line) => line.length > 72)).toEqual([long]);
    expect(lines).toContain('Name: ليلى Bcc: eve');
  });

  test('load nothing and run nothing as HTML, and lead to the one address', () => {
    const all = [...elementsOf(parsePage(mailBody('en', 'A heading', pieces).html))].map(
      ({ element }) => element,
    );
    expect(new Set(all.map((element) => element.tagName))).toEqual(
      new Set([
        'html',
        'head',
        'meta',
        'title',
        'body',
        'div',
        'h1',
        'p',
        'a',
        'br',
        'table',
        'tbody',
        'tr',
        'th',
        'td',
      ]),
    );
    const addresses = all.flatMap(({ properties }) =>
      Object.values(properties).filter((value) => /:\/\/|url\(/.test(String(value))),
    );
    expect(addresses).toEqual([LINK, LINK]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/account'])(
    'cannot lead to %s',
    (link) => {
      expect(() => mailBody('en', 'A heading', [{ link, label: 'Go' }])).toThrow();
    },
  );

  test('come from the catalogue in the recipient’s language, and say which language and direction they have', () => {
    const { html, text } = mailBody(PSEUDO_LANGUAGE, '⟦h⟧', ['⟦p⟧', { link: LINK, label: '⟦l⟧' }]);
    const foreign = textOf(html).filter((words) => words !== LINK && !words.startsWith('⟦'));
    expect([foreign, text.split('\n-- \n')[1]?.startsWith('⟦')]).toEqual([[], true]);
    const page = [...elementsOf(parsePage(mailBody('ar', 'عنوان', ['نص']).html))][0]?.element;
    expect(page?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });
});
