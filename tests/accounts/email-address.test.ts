import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMAIL_LENGTH_MOST, emailKey, emailSchema } from '~/accounts/email-address';

const taken = (text: unknown) => emailSchema.safeParse(text);

describe('an e-mail address in a form', () => {
  test.each([
    'amina@example.org',
    'Amina.Ba+plenary@mail.example.co.uk',
    "o'brien_42@example.museum",
    'info@xn--mnchen-3ya.example',
    'info@münchen.example',
    'почта@пример.рф',
    'بريد@مثال.إختبار',
    '用户@例子.广告',
    'a@b.ch',
    `${'a'.repeat(64)}@example.org`,
  ])('is taken: %s', (email) => {
    expect(taken(email)).toMatchObject({ success: true, data: email.normalize('NFKC') });
  });

  test('loses the spaces around it and the wide signs of other keyboards', () => {
    expect(taken(' \tamina@example.org\n').data).toBe('amina@example.org');
    expect(taken('ａｍｉｎａ＠example。org').data).toBe('amina@example.org');
  });

  test.each([
    '',
    ' ',
    'amina',
    'amina@',
    '@example.org',
    'amina@example',
    'amina@localhost',
    'amina@example..org',
    'amina@.example.org',
    'amina@example.org.',
    'amina@-example.org',
    'amina@example-.org',
    'amina@exa_mple.org',
    'amina@192.168.0.1',
    'amina@[192.168.0.1]',
    'amina@example.123',
    '.amina@example.org',
    'amina.@example.org',
    'ami..na@example.org',
    'ami na@example.org',
    'amina@exa mple.org',
    'amina@example.org, other@example.org',
    'Amina <amina@example.org>',
    'a@b@example.org',
    'amina@example.org\nBcc: all@example.org',
    'amina@example.org\r\nBcc:all@example.org',
    'ami\0na@example.org',
    'amina@example.org/path',
    'amina@example.org:25',
    'amina@exa%6dple.org',
    'amina@example.org?subject=x',
    '"amina"@example.org',
    `${'a'.repeat(65)}@example.org`,
    `amina@${'a'.repeat(64)}.org`,
    `amina@${'abcdefgh.'.repeat(28)}org`,
  ])('is refused with the words of the catalogue: %j', (email) => {
    const result = taken(email);
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(['form.error.email']);
  });

  test('that is not there at all is refused with the same words', () => {
    for (const nothing of [undefined, null, 7, ['a@example.org']])
      expect(taken(nothing).error?.issues[0]?.message).toBe('form.error.email');
  });

  test('of a megabyte is answered at once', () => {
    for (const piece of ['a', 'a.', 'a@', '.', 'é']) {
      const start = performance.now();
      expect(taken(`${piece.repeat(1_000_000 / piece.length)}@example.org`).success).toBe(false);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  test('never carries a line break or a second address into a mail', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\n', '\r', ',', ';', '<', '>', '"', '@'),
        (text, sign) => {
          const result = taken(`${text.slice(0, 20)}${sign}${text.slice(20)}@example.org`);
          if (result.success) expect(result.data).toMatch(/^[^\s<>,;:"()[\]\\@\p{Cc}]+@example\.org$/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('two addresses are the same account', () => {
  test.each([
    ['Amina@Example.ORG', ' amina@example.org '],
    ['info@münchen.example', 'INFO@XN--MNCHEN-3YA.example'],
    ['info@mu\u0308nchen.example', 'info@münchen.example'],
    ['ＡＭＩＮＡ@example.org', 'amina@example.org'],
    ['почта@ПРИМЕР.рф', 'Почта@xn--e1afmkfd.xn--p1ai'],
    ['andré@example.org', 'andre\u0301@example.org'],
  ])('%s and %s', (one, other) => {
    expect(emailKey(one)).toBe(emailKey(other));
  });

  test.each([
    ['amina@example.org', 'amina@example.com'],
    ['a.mina@example.org', 'amina@example.org'],
    ['amina+a@example.org', 'amina@example.org'],
    ['mike@example.org', 'mıke@example.org'],
    ['amina@exаmple.org', 'amina@example.org'],
    ['andré@example.org', 'andre@example.org'],
  ])('but not %s and %s', (one, other) => {
    expect(emailKey(one)).not.toBe(emailKey(other));
  });

  test('their domain is written as the name system knows it', () => {
    for (const domain of ['münchen.example', 'ПРИМЕР.рф', '例子.广告', 'faß.example', 'Example.ORG'])
      expect(emailKey(`a@${domain}`)).toBe(`a@${domainToASCII(domain)}`);
  });

  test('the key of a taken address is its own key, and an address again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const result = taken(email);
        if (!result.success) return;
        const key = emailKey(result.data);
        expect(emailKey(key)).toBe(key);
        expect(emailKey(result.data.toUpperCase())).toBe(key);
        expect(key.length).toBeLessThanOrEqual(EMAIL_LENGTH_MOST);
        expect(taken(key).success).toBe(true);
      }),
    );
  });

  test('nonsense has a key too, so that a sign-in with it is answered like any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof emailKey(text)).toBe('string');
        expect(typeof emailKey(`${text}@${text}`)).toBe('string');
      }),
    );
  });
});
