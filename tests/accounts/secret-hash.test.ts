import { expect, test } from 'vitest';
import { hashSecret, newSecret } from '~/accounts/secret-hash.server';

test('the secret of a link has 256 bits that fit into an address, and never comes twice', () => {
  const secrets = Array.from({ length: 500 }, newSecret);
  expect(new Set(secrets).size).toBe(secrets.length);
  for (const secret of secrets) {
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  }
});

test('what is stored of a secret is the same every time and does not hold it', () => {
  // The published example of SHA-256.
  expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const secret = newSecret();
  expect(hashSecret(secret)).toBe(hashSecret(secret));
  expect(hashSecret(secret)).not.toContain(secret);
  expect(hashSecret(`${secret}a`)).not.toBe(hashSecret(secret));
});
