import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCommonPassword } from '~/accounts/common-passwords.server';
import { PASSWORD_LENGTH } from '~/accounts/password';

const { dictionary } = createRequire(import.meta.url)(
  '@zxcvbn-ts/language-common',
) as typeof import('@zxcvbn-ts/language-common');

const about = { email: 'maria.lopez85@example.org', name: 'María López Ñandú' };
const isRefused = (password: string) => isCommonPassword(password, about);

describe('a password that others would try first is refused', () => {
  test('every one of the list, in any case, that is long enough to get there', () => {
    const long = dictionary['passwords-common'].filter((word) => word.length >= PASSWORD_LENGTH);
    expect(long.length).toBeGreaterThan(250);
    expect(long.filter((word) => !isRefused(word))).toEqual([]);
    expect(long.filter((word) => !isRefused(word.toUpperCase()))).toEqual([]);
  });

  test('every listed word of letters with a year and a sign behind it', () => {
    const words = dictionary['passwords-common'].filter((word) => /^[a-z]{7,}$/.test(word)).slice(0, 300);
    expect(words.filter((word) => !isRefused(`${word[0]?.toUpperCase()}${word.slice(1)}2026!`))).toEqual([]);
  });

  test.each([
    'passwordpassword',
    'Password2026!!',
    'PASSWORD1234',
    'P@ssw0rd1234',
    'P@$$w0rd2026!',
    '2026password2026',
    'welcome12345',
    'Welcome-2026!',
    'sunshine!!!!!',
    'football2022!',
    'Liverpool1892',
    'Administrator1',
    'iloveyou1234!',
    'geneva 14.07.1989',
    'monkeydragon12',
    'admin password 1',
  ])('a common word with digits and signs around: %s', (password) => {
    expect(isRefused(password)).toBe(true);
  });

  test.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'abcabcabcabc',
    '112211221122',
    '123123123123',
    'letmeinletmein',
    'dragon dragon dragon',
    'zurichzurich',
    'zurich1zurich2',
    'k3v9zqk3v9zq',
    'слонслонслон',
    '移民移民移民移民移民移民',
  ])('a repetition, also of what is on no list: %s', (password) => {
    expect(isRefused(password)).toBe(true);
  });

  test.each([
    '123456789012',
    '098765432109',
    '+41791234567',
    '147258369147',
    'abcdefghijkl',
    'zyxwvutsrqpo',
    'qwertyuiopqwerty',
    'qwertyuiopasdfghjkl',
    'asdfqwerzxcv',
    'azertyuiop12',
    'йцукенгшщзхъ',
    '1qaz2wsx3edc',
    '!QAZ2wsx#EDC',
  ])('a walk over the keyboard or through an alphabet: %s', (password) => {
    expect(isRefused(password)).toBe(true);
  });

  test.each([
    'maria.lopez85@example.org',
    'marialopez2026',
    'Lopez-Maria!!',
    'MariaLópez12',
    'nandu 14.07.1985',
    'm4r1a.l0pez1',
    'lopezpassword1',
    'example.org!!',
    'plenaryplenary',
    'Plenary2026!!',
    'plenary-maria-1',
  ])('made of the own name, the own address or this platform: %s', (password) => {
    expect(isRefused(password)).toBe(true);
  });

  test('another person may have for a password what is the name of this one', () => {
    const other = { email: 'amina@example.org', name: 'Amina Ba' };
    expect(isRefused('lópez-ñandú-8')).toBe(true);
    expect(isCommonPassword('lópez-ñandú-8', other)).toBe(false);
    const zheng = { email: 'zz@example.org', name: '郑成功' };
    expect(isCommonPassword('郑成功郑成功 2026.05.01', zheng)).toBe(true);
    expect(isCommonPassword('我叫郑成功住在日内瓦湖边', zheng)).toBe(false);
  });
});

describe('a decent password is taken', () => {
  test.each([
    'correct horse battery staple',
    'correcthorsebatterystaple',
    'kitchen window river yellow',
    'four ordinary words here',
    'summer love money baby',
    'password manager wrote this',
    'monkey climbs dragon tower',
    'tiger lemon violin',
    'the quick brown fox',
    'my dog ate 3 shoes',
    'Bicycle rain 42 soup',
    'lemon-otter-1987',
    'nairobi-sunrise-tea',
    'wandering albatross',
    'zebra;cobalt;thimble',
    'maria likes plenary meetings',
    'lopez runs marathons',
    'le chat dort au soleil',
    'quatre petits canards',
    'mi casa es tu casa',
    'Ik fiets naar Utrecht',
    'слон читает газету',
    'الحصان الصحيح بطارية',
    '我们在日内瓦讨论移民问题的计划',
    'हम जिनेवा में मिलते हैं',
    'Tr0ub4dor&3xyq',
    'k7qm2xpd9wzt',
    'gm4xpq7rtw9z',
    'V7#kq!m2Zp$x',
    '9f86d081884c7d659a2f',
    '8264-1957-3380-4471',
  ])('%s', (password) => {
    expect(isRefused(password)).toBe(false);
  });

  test('four words or more drawn by lot, however they are joined', () => {
    const words = dictionary['diceware-common'].filter((word) => /^[a-z]{4,}$/.test(word));
    const phrase = fc.tuple(
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 6 }),
      fc.constantFrom(' ', '-', '', '.'),
    );
    fc.assert(
      fc.property(phrase, ([drawn, joint]) => {
        expect(isRefused(drawn.join(joint))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('what a password manager draws by lot', () => {
    const signs = [...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'];
    const drawn = fc.array(fc.constantFrom(...signs), { minLength: 16, maxLength: 24, size: 'max' });
    // By lot, not fast-check's favourites: those begin with repetitions.
    for (const password of fc.sample(fc.noBias(drawn), 500)) expect(isRefused(password.join(''))).toBe(false);
  });
});

test('nothing that somebody types breaks the check or keeps it busy', () => {
  const nasty = [
    '4@$0!lovean'.repeat(18),
    `${'abcd1234'.repeat(24)}x!`,
    'ﷺ'.repeat(200),
    '\0'.repeat(20),
    '',
  ];
  for (const password of nasty) expect(typeof isCommonPassword(password, about)).toBe('boolean');
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.string(),
      fc.string(),
      (password, email, name) => {
        const start = performance.now();
        expect(typeof isCommonPassword(password, { email, name })).toBe('boolean');
        expect(performance.now() - start).toBeLessThan(2_000);
      },
    ),
  );
});
