import fc from 'fast-check';
import { Secret, TOTP, URI } from 'otpauth';
import { describe, expect, test } from 'vitest';
import {
  acceptedTotpStep,
  foldRecoveryCode,
  newRecoveryCodes,
  newTotpSecret,
  totpAddress,
} from '~/accounts/totp.server';

const SECONDS = 1_000;
const STEP = 30 * SECONDS;
const NOW = new Date('2026-03-01T10:00:10Z');
const NOW_STEP = Math.floor(NOW.getTime() / STEP);
/** The secret of RFC 6238's examples. */
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
/** What an authenticator application shows. */
const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at.getTime() });

describe('a code of an authenticator application', () => {
  test('is what the standard says for its examples', () => {
    const examples = [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_234_567_890, '005924'],
      [2_000_000_000, '279037'],
    ] as const;
    for (const [seconds, code] of examples) {
      const at = new Date(seconds * SECONDS);
      expect(acceptedTotpStep(RFC_SECRET, code, at, null)).toBe(Math.floor(seconds / 30));
    }
  });

  test('is taken now, half a minute early or late, and not later', () => {
    const secret = newTotpSecret();
    const code = codeAt(secret, NOW);
    for (const offset of [-STEP, 0, STEP])
      expect(acceptedTotpStep(secret, code, later(offset), null)).toBe(NOW_STEP);
    expect(acceptedTotpStep(secret, code, later(3 * STEP), null)).not.toBe(NOW_STEP);
    expect(acceptedTotpStep(secret, code, later(-3 * STEP), null)).not.toBe(NOW_STEP);
  });

  test('works once, and no older one works after it', () => {
    const secret = RFC_SECRET;
    const [before, now, next] = [-STEP, 0, STEP].map((offset) => codeAt(secret, later(offset)));
    const last = acceptedTotpStep(secret, now as string, NOW, null);
    expect(last).toBe(NOW_STEP);
    expect(acceptedTotpStep(secret, now as string, NOW, last)).toBeNull();
    expect(acceptedTotpStep(secret, now as string, later(STEP), last)).toBeNull();
    expect(acceptedTotpStep(secret, before as string, NOW, last)).toBeNull();
    expect(acceptedTotpStep(secret, next as string, NOW, last)).toBe(NOW_STEP + 1);
  });

  test('may be typed with spaces, in wide or in Arabic digits', () => {
    const code = codeAt(RFC_SECRET, NOW);
    const inDigitsFrom = (zero: number) =>
      code.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    const typed = [
      ` ${code.slice(0, 3)} ${code.slice(3)}\n`,
      [...code].join('\u00a0'),
      `${code.slice(0, 3)}-${code.slice(3)}`,
      `\u200f${code}`,
      inDigitsFrom(0xff10),
      inDigitsFrom(0x660),
      inDigitsFrom(0x6f0),
    ];
    for (const text of typed) expect(acceptedTotpStep(RFC_SECRET, text, NOW, null)).toBe(NOW_STEP);
  });

  test('is six digits and nothing else', () => {
    for (const text of ['', '12345', '1234567', 'abcdef', '12345a', '1e5000', '-12345', '０'])
      expect(acceptedTotpStep(RFC_SECRET, text, NOW, null)).toBeNull();
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const step = acceptedTotpStep(RFC_SECRET, text, NOW, null);
        expect(step === null || Math.abs(step - NOW_STEP) <= 1).toBe(true);
      }),
    );
  });

  test('of another account is refused', () => {
    const codes = new Set([-STEP, 0, STEP].map((offset) => codeAt(RFC_SECRET, later(offset))));
    let secret = newTotpSecret();
    while (codes.has(codeAt(secret, NOW))) secret = newTotpSecret();
    expect(acceptedTotpStep(RFC_SECRET, codeAt(secret, NOW), NOW, null)).toBeNull();
  });
});

describe('the secret of an authenticator application', () => {
  test('has 160 bits and never comes twice', () => {
    const secrets = Array.from({ length: 200 }, newTotpSecret);
    expect(new Set(secrets).size).toBe(secrets.length);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  test('reaches the application by an address that says whose it is', () => {
    const secret = newTotpSecret();
    const account = 'amina+test@exämple.org';
    const address = totpAddress(secret, { issuer: 'Plenary: شبكة', account });
    expect(address).toMatch(/^otpauth:\/\/totp\/[\x21-\x7e]+$/);
    const read = URI.parse(address) as TOTP;
    expect(read).toMatchObject({ algorithm: 'SHA1', digits: 6, period: 30, issuer: 'Plenary: شبكة' });
    expect(new URL(address).searchParams.get('issuer')).toBe('Plenary: شبكة');
    expect(decodeURIComponent(address)).toContain(account);
    expect(read.secret.base32).toBe(secret);
    expect(acceptedTotpStep(secret, read.generate({ timestamp: NOW.getTime() }), NOW, null)).toBe(NOW_STEP);
  });
});

describe('a recovery code', () => {
  test('comes in tens, in groups that can be read out, with 80 bits each', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  });

  test('uses all of its 32 signs about equally often', () => {
    const signs = Array.from({ length: 200 }, newRecoveryCodes).flat().join('').replaceAll('-', '');
    const counts = new Map<string, number>();
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(32);
    const expected = signs.length / 32;
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(expected * 0.75);
      expect(count).toBeLessThan(expected * 1.25);
    }
  });

  test('is known again however it was typed', () => {
    for (const code of newRecoveryCodes()) {
      const folded = foldRecoveryCode(code);
      expect(folded).toBe(code.replaceAll('-', ''));
      const typed = [
        code.toUpperCase(),
        ` ${code.replaceAll('-', ' ')} `,
        code.replaceAll('0', 'O').replaceAll('1', 'l'),
        code.replaceAll('1', 'I').replaceAll('-', '–'),
      ];
      for (const text of typed) expect(foldRecoveryCode(text)).toBe(folded);
    }
  });

  test('is not confused with another', () => {
    const folded = newRecoveryCodes().map(foldRecoveryCode);
    expect(new Set(folded).size).toBe(10);
    expect(foldRecoveryCode('')).toBe('');
  });
});
