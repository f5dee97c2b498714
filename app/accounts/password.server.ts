import { hash, type Options, verify } from '@node-rs/argon2';
import { normalisePassword, PASSWORD_LENGTH_MOST, passwordLength } from './password';

/** What OWASP asks of argon2id: 19 MiB, two passes, one lane. (The package's default algorithm is argon2id.) */
const COST = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
} satisfies Options;

/** Well formed and as dear as a real one, but no password has it: its salt and its sum are zeros. */
const NOBODYS_HASH = [
  '',
  'argon2id',
  'v=19',
  `m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`,
  zeros(16),
  zeros(COST.outputLen),
].join('$');

/**
 * What to store of a password: argon2id as a PHC string with its own salt and cost, so that the cost can rise later.
 * Takes tens of milliseconds on a thread of its own. RangeError for more than PASSWORD_LENGTH_MOST characters.
 */
export async function hashPassword(password: string): Promise<string> {
  if (passwordLength(password) > PASSWORD_LENGTH_MOST)
    throw new RangeError(`A password has at most ${PASSWORD_LENGTH_MOST} characters.`);
  return hash(normalisePassword(password), COST);
}

/**
 * Whether this is the password of the stored hash. `null` stands for an account that is not there or has no password:
 * the answer is false and takes as long as any other, so that time tells nobody who is registered.
 * Raises where the stored hash is none.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const tooLong = passwordLength(password) > PASSWORD_LENGTH_MOST;
  const matches = await verify(stored ?? NOBODYS_HASH, tooLong ? '' : normalisePassword(password));
  return matches && stored !== null && !tooLong;
}

function zeros(bytes: number): string {
  return Buffer.alloc(bytes).toString('base64').replace(/=+$/, '');
}
