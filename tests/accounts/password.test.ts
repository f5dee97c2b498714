import { parseOptions } from '@node-rs/argon2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PASSWORD_LENGTH, PASSWORD_LENGTH_MOST, passwordLength } from '~/accounts/password';
import { hashPassword, verifyPassword } from '~/accounts/password.server';

const PASSWORD = 'seven green kettles';

describe('a password', () => {
  test('is known again, and another one is not', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await verifyPassword(stored, PASSWORD)).toBe(true);
    expect(await verifyPassword(stored, `${PASSWORD} `)).toBe(false);
    expect(await verifyPassword(stored, PASSWORD.toUpperCase())).toBe(false);
    expect(await verifyPassword(stored, '')).toBe(false);
  });

  test('is stored as argon2id at the cost that OWASP asks for, never twice as the same text', async () => {
    const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(parseOptions(one)).toMatchObject({ outputLen: 32, saltLen: 16 });
  });

  test('is the same whichever keyboard typed its accents and widths', async () => {
    const stored = await hashPassword('Ｃａｆｅ\u0301 à Genève');
    expect(await verifyPassword(stored, 'Café à Gene\u0300ve')).toBe(true);
  });

  test('may be of any script, and is read to its last letter', async () => {
    const phrase = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(phrase, async (text) => {
        const stored = await hashPassword(text);
        expect(await verifyPassword(stored, text)).toBe(true);
        expect(await verifyPassword(stored, `${text}a`)).toBe(false);
      }),
      { numRuns: 15 },
    );
  });

  test('of an account that is not there is false, also for a password of nothing', async () => {
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
    expect(await verifyPassword(null, '')).toBe(false);
  });

  test('of an account that is not there takes as long as of one that is', async () => {
    const stored = await hashPassword(PASSWORD);
    const fastest = async (hash: string | null) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 12; round += 1) {
        const start = performance.now();
        await verifyPassword(hash, 'not this one');
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    const [known, unknown] = [await fastest(stored), await fastest(null)];
    // A lookup without hashing would be a thousand times faster; the margin is for a busy machine.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  test('of 200 characters is taken, of 201 refused, and a book is answered at once', async () => {
    const longest = 'ü'.repeat(PASSWORD_LENGTH_MOST);
    expect(await verifyPassword(await hashPassword(longest), longest)).toBe(true);
    await expect(hashPassword(`${longest}a`)).rejects.toThrow(RangeError);
    expect(await verifyPassword(await hashPassword(''), `${longest}a`)).toBe(false);
    const start = performance.now();
    expect(await verifyPassword(null, 'é'.repeat(1_000_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('is counted in characters, not in what a computer makes of them', () => {
    expect(passwordLength('😀'.repeat(PASSWORD_LENGTH))).toBe(PASSWORD_LENGTH);
    expect(passwordLength('e\u0301'.repeat(PASSWORD_LENGTH))).toBe(PASSWORD_LENGTH);
    expect(passwordLength('移民问题')).toBe(4);
  });

  test('cannot be verified against what is no hash', async () => {
    await expect(verifyPassword('plain text', PASSWORD)).rejects.toThrow();
  });
});
