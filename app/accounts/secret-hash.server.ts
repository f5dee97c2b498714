import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A secret for a link or a cookie: 32 random bytes, 43 characters of base64url. Shown once, stored only as its hash. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/**
 * What to store of a random secret: its SHA-256, 64 hex digits. A fast hash without a salt is right here, and only here:
 * slow hashes protect what people choose and others can guess, but nobody guesses 256 random bits (nor the 80 of a recovery
 * code) at any speed, no two are equal, and being the same every time the hash can be looked up by an index.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
